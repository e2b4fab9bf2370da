import type { BoxElement, Child, Style } from "./element";

/** A flex container; `box-sizing` is set because browsers and rasterisers differ in their default. */
export function box(style: Style, children: readonly Child[] = []): BoxElement {
	return {
		kind: "box",
		style: { display: "flex", boxSizing: "border-box", ...style },
		children: children.filter((child) => child !== null),
	};
}

export function row(style: Style, children: readonly Child[]): BoxElement {
	return box({ flexDirection: "row", ...style }, children);
}

export function column(style: Style, children: readonly Child[]): BoxElement {
	return box({ flexDirection: "column", ...style }, children);
}

/** A column pinned to a rectangle of the page. */
export function placed(rect: Rect, children: readonly Child[], style: Style = {}): BoxElement {
	const { left, top, width, height } = rect;
	return column({ position: "absolute", left, top, width, height, ...style }, children);
}

/** Position and size on the page, in design pixels from its top left corner. */
export interface Rect {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}
