/** Stand-ins of what is no word, of the same length as it: positions stay as they were. Private use: in no alphabet. */
const MASKS = { link: "\ue000", code: "\ue001", mention: "\ue002", quote: "\ue003" } as const;
export type Masked = keyof typeof MASKS;

/** Part of a text that is no words of its author. */
export interface MaskSpan {
	readonly kind: Masked;
	readonly start: number;
	readonly end: number;
}

/** What a stand-in stands for; `null`: the unit is none. */
export function maskedKind(unit: number): Masked | null {
	switch (unit) {
		case 0xe000:
			return "link";
		case 0xe001:
			return "code";
		case 0xe002:
			return "mention";
		case 0xe003:
			return "quote";
		default:
			return null;
	}
}

/** The text with stand-ins in place of the spans, unit for unit as long as it was. Of overlapping spans the first counts. */
export function hideSpans(text: string, spans: readonly MaskSpan[]): string {
	if (spans.length === 0) return text;
	const parts: string[] = [];
	let done = 0;
	for (const { kind, start, end } of [...spans].sort((a, b) => a.start - b.start)) {
		const from = Math.max(start, done);
		if (end <= from) continue;
		parts.push(text.slice(done, from), MASKS[kind].repeat(end - from));
		done = end;
	}
	parts.push(text.slice(done));
	return parts.join("");
}
