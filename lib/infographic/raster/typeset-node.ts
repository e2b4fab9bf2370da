import type { Style } from "../tree/element";

export interface TypesetBox {
	readonly kind: "box";
	readonly style: Style;
	readonly children: readonly TypesetNode[];
}

export interface TypesetWords {
	readonly kind: "words";
	readonly style: Style;
	readonly text: string;
}

export interface TypesetImage {
	readonly kind: "image";
	readonly style: Style;
	readonly svg: Uint8Array;
	readonly width?: number;
	readonly height?: number;
}

/** A tree whose words can all be drawn by the registered fonts, and whose emoji are images already. */
export type TypesetNode = TypesetBox | TypesetWords | TypesetImage;
