import type { Theme } from "../theme/theme";

/** The product's mark: three rising bars. */
export function markSvg(theme: Theme): string {
	const bar = (x: number, y: number, opacity: number): string =>
		`<rect x="${x}" y="${y}" width="5" height="${22 - y}" rx="2.5" fill="${theme.accent}" fill-opacity="${opacity}"/>`;
	return `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24">${bar(2, 12, 0.5)}${bar(9.5, 7, 0.78)}${bar(17, 2, 1)}</svg>`;
}
