import type { EmojiDrawings } from "../emoji/open-emoji";
import { fontStackFor } from "../fonts/font-families";
import type { GlyphCoverage } from "../fonts/glyph-coverage";
import { graphemes } from "../text/graphemes";
import type { Element, Style, TextElement } from "../tree/element";
import { drawable } from "./drawable-text";
import type { TypesetImage, TypesetNode, TypesetWords } from "./typeset-node";

export interface Typesetter {
	readonly coverage: GlyphCoverage;
	readonly emoji: EmojiDrawings;
}

const ENCODER = new TextEncoder();
/** Printable ASCII needs no look-up: the first family draws all of it. */
const PLAIN = /^[\x20-\x7E]*$/u;
const EMOJI_STYLE: Style = {
	width: "1.1em",
	height: "1.1em",
	verticalAlign: "-0.18em",
	marginLeft: "0.04em",
	marginRight: "0.04em",
};

type Run = { words: string } | { image: Uint8Array };

function runsOf(value: string, { coverage, emoji }: Typesetter): Run[] {
	const runs: Run[] = [];
	let words = "";
	for (const grapheme of graphemes(value)) {
		const image = emoji(grapheme);
		if (image === null) {
			words += drawable(grapheme, coverage);
			continue;
		}
		if (words) runs.push({ words });
		words = "";
		runs.push({ image });
	}
	return words ? [...runs, { words }] : runs;
}

function toNode(run: Run): TypesetWords | TypesetImage {
	if ("words" in run) return { kind: "words", style: { whiteSpace: "inherit" }, text: run.words };
	return { kind: "image", style: EMOJI_STYLE, svg: run.image };
}

function typesetText(element: TextElement, typesetter: Typesetter): TypesetNode {
	if (PLAIN.test(element.text)) return { kind: "words", style: element.style, text: element.text };
	const style: Style = { ...element.style, fontFamily: fontStackFor(element.text) };
	const runs = runsOf(element.text, typesetter);
	const [only] = runs;
	if (only === undefined) return { kind: "words", style: element.style, text: element.fallback ?? "" };
	if (runs.length === 1 && "words" in only) return { kind: "words", style, text: only.words };
	return { kind: "box", style, children: runs.map(toNode) };
}

/** Turns words into what the fonts can draw, emoji into inline images, drawings into bytes. Keeps the tree's shape. */
export function typeset(element: Element, typesetter: Typesetter): TypesetNode {
	switch (element.kind) {
		case "box":
			return {
				kind: "box",
				style: element.style,
				children: element.children.map((child) => typeset(child, typesetter)),
			};
		case "drawing":
			return { ...element, kind: "image", svg: ENCODER.encode(element.svg) };
		case "text":
			return typesetText(element, typesetter);
	}
}
