import type { DrawingElement, Style } from "./element";

/** An SVG at a fixed size. Its markup is made here from numbers and theme colours, never from anyone's words. */
export function drawing(svg: string, width: number, height: number, style: Style = {}): DrawingElement {
	return { kind: "drawing", svg, width, height, style: { display: "block", flexShrink: 0, width, height, ...style } };
}
