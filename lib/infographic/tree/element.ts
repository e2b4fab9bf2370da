import type { CSSProperties } from "react";

/** The part of CSS that the rasteriser and a browser lay out alike; lengths are design pixels. */
export type Style = Readonly<CSSProperties>;

export interface BoxElement {
	readonly kind: "box";
	readonly style: Style;
	readonly children: readonly Element[];
}

/** Words as they came; the rasteriser splits emoji off and leaves out what no font can draw. */
export interface TextElement {
	readonly kind: "text";
	readonly style: Style;
	readonly text: string;
	/** Drawn instead when no font has any of the words. */
	readonly fallback?: string;
}

/** A drawing without words in it: charts, arrows, tiles. */
export interface DrawingElement {
	readonly kind: "drawing";
	readonly style: Style;
	readonly svg: string;
	readonly width: number;
	readonly height: number;
}

/** A picture before it is drawn: plain data, no functions, no addresses, nothing to fetch. */
export type Element = BoxElement | TextElement | DrawingElement;

/** Absent children are dropped, so that a part can answer "nothing to show" with `null`. */
export type Child = Element | null;
