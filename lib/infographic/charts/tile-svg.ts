import type { Theme } from "../theme/theme";

/** Ground of the group's tile: its hue from tip to base, with two hills that its seed places. */
export function tileSvg(theme: Theme, seed: number): string {
	const turn = Number.isFinite(seed) ? Math.abs(Math.trunc(seed)) % 7 : 0;
	const [from, to] = theme.tile;
	const crest = 50 + turn;
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 96 96"><defs><linearGradient id="sky" x1="0" y1="0" x2="1" y2="1">` +
		`<stop offset="0" stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient></defs><rect width="96" height="96" fill="url(#sky)"/>` +
		`<circle cx="${70 - turn * 2}" cy="22" r="30" fill="#fff" fill-opacity=".13"/>` +
		`<path d="M0 ${crest + 14}C20 ${crest - 6} 38 ${crest + 2} 54 ${crest + 12}S84 ${crest + 18} 96 ${crest + 4}V96H0Z" fill="#000" fill-opacity=".16"/>` +
		`<path d="M0 ${crest + 24}C26 ${crest + 12} 44 ${crest + 28} 66 ${crest + 22}S88 ${crest + 10} 96 ${crest + 14}V96H0Z" fill="#000" fill-opacity=".16"/></svg>`
	);
}
