import { pathToFileURL } from "node:url";
import type { FontSlice } from "../../../lib/infographic/fonts/font-slice";
import type { TypesetNode } from "../../../lib/infographic/raster/typeset-node";
import type { Style } from "../../../lib/infographic/tree/element";

/** Properties whose numbers carry no unit in CSS. */
const UNITLESS = new Set(["fontWeight", "lineHeight", "flex", "flexShrink", "flexGrow", "opacity", "lineClamp"]);

const dashed = (name: string): string => name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);

function escaped(value: string): string {
	return value.replace(/[&<>"]/gu, (letter) => `&#${letter.charCodeAt(0)};`);
}

function cssOf(style: Style): string {
	return Object.entries(style)
		.filter(([name]) => name !== "lineClamp")
		.map(
			([name, value]) => `${dashed(name)}:${typeof value === "number" && !UNITLESS.has(name) ? `${value}px` : value}`,
		)
		.concat(
			style.lineClamp === undefined
				? []
				: [`display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:${style.lineClamp}`],
		)
		.join(";");
}

/** The same tree as a browser lays it out. */
export function toHtml(node: TypesetNode): string {
	const style = escaped(cssOf(node.style));
	switch (node.kind) {
		case "box":
			return `<div style="${style}">${node.children.map(toHtml).join("")}</div>`;
		case "words": {
			const tag = node.style.display === "block" ? "div" : "span";
			return `<${tag} style="${style}">${escaped(node.text)}</${tag}>`;
		}
		case "image":
			return `<img style="${style}" src="data:image/svg+xml;base64,${Buffer.from(node.svg).toString("base64")}">`;
	}
}

/** Font rules for the same files that the rasteriser has registered. */
export function fontFaces(slices: readonly FontSlice[]): string {
	return slices
		.map(({ family, path, ranges, weight }) => {
			const range = ranges.map(([from, to]) => `U+${from.toString(16)}-${to.toString(16)}`).join(",");
			return `@font-face{font-family:'${family}';src:url('${pathToFileURL(path).href}');font-weight:${weight ?? "100 900"};unicode-range:${range}}`;
		})
		.join("\n");
}
