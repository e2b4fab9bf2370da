/** One span of a text as Telegram Desktop writes it. */
export interface TextPart {
	readonly type: string;
	readonly text: string;
	readonly href?: string;
	readonly document_id?: string;
}

/** `~code~`, `*bold*`, links (with or without scheme), @names, #tags. */
const MARKUP =
	/~(?<code>[^~]+)~|\*(?<bold>[^*\n]+)\*|(?<link>https?:\/\/[^\s)…,]+|(?<![\p{L}\p{N}.@])[a-z0-9-]+\.example(?:\/[^\s)…,]*)?)|(?<mention>(?<![\p{L}\p{N}])@[a-z]\w{2,})|(?<hashtag>(?<![\p{L}\p{N}&])#\p{L}[\p{L}\p{N}_]+)/gu;

/** `text` and `text_entities`: a plain string, or a mix of strings and spans when anything is marked up. */
export function textFields(source: string): { text: string | (string | TextPart)[]; text_entities: TextPart[] } {
	const parts = splitParts(source);
	if (parts.every((part) => part.type === "plain")) return { text: source, text_entities: parts };
	const mixed = parts.map((part) => (part.type === "plain" ? part.text : part));
	return { text: mixed, text_entities: parts };
}

function splitParts(source: string): TextPart[] {
	const parts: TextPart[] = [];
	let from = 0;
	for (const match of source.matchAll(MARKUP)) {
		if (match.index > from) parts.push({ type: "plain", text: source.slice(from, match.index) });
		const [type, text] = Object.entries(match.groups ?? {}).find(([, found]) => found !== undefined) ?? [
			"plain",
			match[0],
		];
		parts.push({ type, text });
		from = match.index + match[0].length;
	}
	if (from < source.length) parts.push({ type: "plain", text: source.slice(from) });
	return parts;
}
