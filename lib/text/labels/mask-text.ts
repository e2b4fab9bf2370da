import type { TextEntity } from "../../domain/message";
import { hideSpans, type Masked, type MaskSpan } from "./mask-span";
import { distinctMentions, type Mention, mentionOfId, mentionOfUsername } from "./mention";
import { findRawSpans } from "./raw-spans";

/** A text without what is no words of its author, unit for unit as long as it was. */
export interface MaskedText {
	readonly text: string;
	/** As written, in order. */
	readonly links: readonly string[];
	readonly mentions: readonly Mention[];
}

const KINDS: ReadonlyMap<string, Masked> = new Map([
	["link", "link"],
	["text_link", "link"],
	["email", "link"],
	["phone", "link"],
	["cashtag", "link"],
	["bank_card", "link"],
	["code", "code"],
	["pre", "code"],
	["blockquote", "quote"],
	["expandable_blockquote", "quote"],
	["mention", "mention"],
	["mention_name", "mention"],
]);
const NOTHING: readonly never[] = [];

/** Hides links, code, quotations and mentions: where the entities say so, and where the text plainly shows them. */
export function maskText(text: string, entities: readonly TextEntity[]): MaskedText {
	const links: string[] = [];
	const mentions: Mention[] = [];
	const spans = spansOf(entities, text.length);
	for (const { entity, start, end } of spans) note(entity, text.slice(start, end), links, mentions);
	const masked = hideSpans(text, spans);
	const raw = findRawSpans(masked);
	if (spans.length === 0 && raw.length === 0) return { text, links: NOTHING, mentions: NOTHING };
	for (const { kind, start, end } of raw) {
		const written = masked.slice(start, end);
		if (kind === "link") links.push(written);
		const mention = kind === "mention" ? mentionOfUsername(written) : null;
		if (mention !== null) mentions.push(mention);
	}
	return { text: hideSpans(masked, raw), links, mentions: distinctMentions(mentions) };
}

function spansOf(entities: readonly TextEntity[], length: number): (MaskSpan & { readonly entity: TextEntity })[] {
	const spans = [];
	for (const entity of entities) {
		const kind = KINDS.get(entity.type);
		const start = Math.max(0, entity.offset);
		const end = Math.min(length, entity.offset + entity.length);
		if (kind !== undefined && end > start) spans.push({ kind, start, end, entity });
	}
	return spans;
}

function note({ type, value }: TextEntity, written: string, links: string[], mentions: Mention[]): void {
	if (type === "link") links.push(written);
	if (type === "text_link") links.push(value ?? written);
	if (type === "mention") push(mentions, mentionOfUsername(written));
	if (type === "mention_name" && value !== undefined) push(mentions, mentionOfId(value));
}

function push(mentions: Mention[], mention: Mention | null): void {
	if (mention !== null) mentions.push(mention);
}
