import { hideSpans, type Masked, type MaskSpan } from "./mask-span";

/** Each pattern is tried only where its sign is in the text at all, and each steps over a unit a bounded number of times. */
const RAW: readonly { sign: string; kind: Masked; pattern: RegExp }[] = [
	{ sign: "```", kind: "code", pattern: /```[\s\S]*?(?:```|$)/g },
	{ sign: "`", kind: "code", pattern: /(?<![\p{L}`])`[^`\n]{1,400}`(?![\p{L}`])/gu },
	{ sign: ">", kind: "quote", pattern: /^>[^\n]*/gm },
	{ sign: "://", kind: "link", pattern: /[a-z][a-z0-9+.-]{1,15}:\/\/[^\s<>"«»\ue000-\ue003]+/gi },
	{ sign: "www.", kind: "link", pattern: /(?<![\p{L}\p{N}.])www\.[^\s<>"«»\ue000-\ue003]+/giu },
	{
		sign: "/",
		kind: "link",
		pattern: /(?<![\p{L}\p{N}@/.:_-])(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,12}\/[^\s<>"«»\ue000-\ue003]*/giu,
	},
	{ sign: "@", kind: "mention", pattern: /(?<![\p{L}\p{N}_@/.])@[a-z][a-z0-9_]{2,31}(?![\p{L}\p{N}_@])/giu },
];
/** What ends a sentence, not an address. */
const TRAILING = /[.,;:!?)\]}'’]{1,20}$/;

/** Links, code, quoted lines and mentions a source without entities leaves in the text. */
export function findRawSpans(text: string): MaskSpan[] {
	const found: MaskSpan[] = [];
	let seen = text;
	for (const { sign, kind, pattern } of RAW) {
		if (!seen.includes(sign)) continue;
		for (const match of seen.matchAll(pattern)) {
			const written = kind === "link" ? match[0].replace(TRAILING, "") : match[0];
			if (written.length === 0) continue;
			found.push({ kind, start: match.index, end: match.index + written.length });
		}
		// What was found already is not searched again.
		if (found.length > 0) seen = hideSpans(text, found);
	}
	return found.sort((a, b) => a.start - b.start);
}
