type Rgb = readonly [number, number, number];

function channels(hex: string): Rgb {
	const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
	return [part(1), part(3), part(5)];
}

function luminance(hex: string): number {
	const [red, green, blue] = channels(hex).map((value) => {
		const share = value / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2 contrast ratio of two opaque colours, 1 to 21. */
export function contrast(one: string, other: string): number {
	const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
	return (light + 0.05) / (dark + 0.05);
}

/** The opaque colour that `colour` at `alpha` (0..1) makes over `ground`. */
export function over(ground: string, colour: string, alpha: number): string {
	const below = channels(ground);
	const mixed = channels(colour).map((value, at) => Math.round(value * alpha + (below[at] ?? 0) * (1 - alpha)));
	return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/** A colour with its opacity, as `#rrggbbaa`. */
export function fade(colour: string, alpha: number): string {
	return `${colour}${Math.round(alpha * 255)
		.toString(16)
		.padStart(2, "0")}`;
}
