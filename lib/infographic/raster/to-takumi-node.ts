import type { Node } from "@takumi-rs/core";
import type { TypesetNode } from "./typeset-node";

/** A typeset tree in the rasteriser's own words. */
export function toTakumiNode(node: TypesetNode): Node {
	switch (node.kind) {
		case "box":
			return { type: "container", style: node.style, children: node.children.map(toTakumiNode) };
		case "words":
			return { type: "text", style: node.style, text: node.text };
		case "image": {
			const size =
				node.width === undefined || node.height === undefined ? {} : { width: node.width, height: node.height };
			return { type: "image", style: node.style, src: node.svg, ...size };
		}
	}
}
