/** A group's colour: one hue for its data, and the hue its brightest tones lean to. Degrees of OKLCH. */
export interface Hue {
	readonly base: number;
	readonly tip: number;
	/** Which way round people's tiles stray from the base: away from green, which means better. */
	readonly stray: 1 | -1;
}

/** Chosen by eye: clear of the green and the red that mean better and worse. */
export const HUES: readonly Hue[] = [
	{ base: 43, tip: 70, stray: -1 },
	{ base: 262, tip: 225, stray: 1 },
	{ base: 352, tip: 25, stray: -1 },
	{ base: 298, tip: 330, stray: -1 },
	{ base: 200, tip: 180, stray: 1 },
];

const EMBER: Hue = { base: 43, tip: 70, stray: -1 };

/** The same seed always gives the same hue; any number will do as a seed. */
export function hueOf(seed: number): Hue {
	const whole = Number.isFinite(seed) ? Math.abs(Math.trunc(seed)) : 0;
	return HUES[whole % HUES.length] ?? EMBER;
}
