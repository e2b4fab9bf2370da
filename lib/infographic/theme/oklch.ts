/** Björn Ottosson's OKLab (2020), from cylindrical coordinates to linear sRGB. */
function toLinear(lightness: number, chroma: number, hue: number): readonly [number, number, number] {
	const radians = (hue * Math.PI) / 180;
	const a = chroma * Math.cos(radians);
	const b = chroma * Math.sin(radians);
	const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
	const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
	const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
	return [
		4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
		-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
		-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
	];
}

function encode(channel: number): string {
	const light = Math.min(1, Math.max(0, channel));
	const value = light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
	return Math.round(value * 255)
		.toString(16)
		.padStart(2, "0");
}

/** `#rrggbb` of an OKLCH colour; chroma gives way until the colour can be shown, lightness and hue stay. */
export function oklch(lightness: number, chroma: number, hue: number): string {
	let kept = chroma;
	let linear = toLinear(lightness, kept, hue);
	while (kept > 0.002 && linear.some((channel) => channel < -0.0005 || channel > 1.0005)) {
		kept -= 0.002;
		linear = toLinear(lightness, kept, hue);
	}
	return `#${linear.map(encode).join("")}`;
}
