/** Colours of a chart; the same custom properties the page is painted with. */
export interface Palette {
	readonly ink: string;
	readonly sub: string;
	readonly line: string;
	readonly surface: string;
	/** What is in view, and what it is seen against. */
	readonly accent: string;
	readonly bar: string;
}

/** Reads the palette as it stands, so that a chart follows the theme. */
export function readPalette(styles: Pick<CSSStyleDeclaration, "getPropertyValue">): Palette {
	const read = (name: string) => styles.getPropertyValue(name).trim();
	return {
		ink: read("--ink"),
		sub: read("--sub"),
		line: read("--line"),
		surface: read("--surface"),
		accent: read("--accent"),
		bar: read("--bar"),
	};
}
