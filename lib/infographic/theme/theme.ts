import { type Hue, hueOf } from "./hue";
import { oklch } from "./oklch";

export const THEMES = ["light", "dark"] as const;
export type ThemeName = (typeof THEMES)[number];

/** Colours of one picture, opaque `#rrggbb`; opacity is given where a colour is used. */
export interface Theme {
	readonly name: ThemeName;
	readonly ground: string;
	/** Ink at three strengths: words that matter, words that explain, axis letters. */
	readonly ink: string;
	readonly sub: string;
	readonly faint: string;
	/** The hue of the group's data, and its warm end: this week, the peak. */
	readonly accent: string;
	readonly bright: string;
	/** `bright` where it has to be read as words. */
	readonly peak: string;
	/** Seven steps from nothing to most. */
	readonly ramp: readonly string[];
	/** The light at the top of the page. */
	readonly glow: string;
	readonly good: string;
	readonly bad: string;
	/** Opacity of neutral surfaces, of tinted ones, and of the two glows behind everything. */
	readonly veil: { readonly surface: number; readonly tint: number; readonly glow: number; readonly glowLow: number };
	/** Both ends of the group's tile, and the letters on it. */
	readonly tile: readonly [string, string];
	readonly tileInk: string;
	readonly hue: Hue;
}

const DARK_RAMP: readonly (readonly [number, number])[] = [
	[0.215, 0.012],
	[0.275, 0.04],
	[0.36, 0.085],
	[0.48, 0.135],
	[0.62, 0.175],
	[0.745, 0.16],
	[0.87, 0.1],
];
const LIGHT_RAMP: readonly (readonly [number, number])[] = [
	[0.94, 0.014],
	[0.905, 0.045],
	[0.845, 0.085],
	[0.765, 0.13],
	[0.675, 0.17],
	[0.575, 0.175],
	[0.44, 0.135],
];

/** The hue `lean` (0..1) of the way from base to tip, by the shorter way round. */
function leaning(hue: Hue, lean: number): number {
	return hue.base + (((hue.tip - hue.base + 540) % 360) - 180) * lean;
}

/** Sun to shade, the same in both themes. */
function tileOf(hue: Hue): readonly [string, string] {
	return [oklch(0.645, 0.175, leaning(hue, 0.3)), oklch(0.5, 0.19, hue.base - 12)];
}

/** The first steps keep the base hue, the last ones lean to the tip: embers glow yellow, deep water glows cyan. */
function rampOf(steps: readonly (readonly [number, number])[], hue: Hue, leans: readonly number[]): string[] {
	return steps.map(([lightness, chroma], at) => oklch(lightness, chroma, leaning(hue, leans[at] ?? 0)));
}

function dark(hue: Hue): Theme {
	return {
		name: "dark",
		ground: oklch(0.155, 0.008, hue.base),
		ink: oklch(0.975, 0.012, hue.tip),
		sub: oklch(0.765, 0.02, hue.tip),
		faint: oklch(0.655, 0.02, hue.tip),
		accent: oklch(0.735, 0.165, hue.base),
		bright: oklch(0.855, 0.115, hue.tip),
		peak: oklch(0.855, 0.115, hue.tip),
		ramp: rampOf(DARK_RAMP, hue, [0, 0, 0, 0, 0, 0.3, 1]),
		glow: oklch(0.71, 0.19, hue.base),
		good: oklch(0.79, 0.16, 155),
		bad: oklch(0.755, 0.14, 25),
		veil: { surface: 0.055, tint: 0.14, glow: 0.2, glowLow: 0.07 },
		tile: tileOf(hue),
		tileInk: "#ffffff",
		hue,
	};
}

function light(hue: Hue): Theme {
	return {
		name: "light",
		ground: oklch(0.978, 0.01, hue.tip),
		ink: oklch(0.215, 0.018, hue.base),
		sub: oklch(0.475, 0.025, hue.base),
		faint: oklch(0.5, 0.025, hue.base),
		accent: oklch(0.625, 0.195, hue.base),
		bright: oklch(0.72, 0.15, leaning(hue, 0.5)),
		peak: oklch(0.5, 0.165, hue.base),
		ramp: rampOf(LIGHT_RAMP, hue, [1, 0.8, 0.5, 0.25, 0, 0, 0]),
		glow: oklch(0.77, 0.16, hue.base),
		good: oklch(0.49, 0.125, 155),
		bad: oklch(0.52, 0.175, 27),
		veil: { surface: 0.055, tint: 0.1, glow: 0.2, glowLow: 0.16 },
		tile: tileOf(hue),
		tileInk: "#ffffff",
		hue,
	};
}

/** The colours of a picture, from its theme and the group's seed. */
export function themeOf(name: ThemeName, seed: number): Theme {
	return name === "dark" ? dark(hueOf(seed)) : light(hueOf(seed));
}
