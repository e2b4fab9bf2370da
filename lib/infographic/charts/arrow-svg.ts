const STROKES = {
	up: "M6.5 17.5L17 7M8.5 6.5H17.5V15.5",
	down: "M6.5 6.5L17 17M17.5 8.5V17.5H8.5",
	flat: "M4.5 12H19M13.5 6.5L19 12L13.5 17.5",
} as const;

/** The arrow of a change: a shape that says it without the colour. */
export function arrowSvg(direction: keyof typeof STROKES, colour: string): string {
	return `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24"><path d="${STROKES[direction]}" fill="none" stroke="${colour}" stroke-width="3.3" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
}
