import type { Element } from "../tree/element";

/** The page: its size in design pixels, and how many picture pixels one of them is. */
export interface Frame {
	readonly width: number;
	readonly height: number;
	readonly pixelRatio: number;
}

/** Whatever turns a tree into a PNG. Takes bytes only: nothing in the tree can name a place to fetch from. */
export interface RasterPort {
	/** Same tree and frame, same bytes. */
	render(tree: Element, frame: Frame): Promise<Uint8Array>;
}
