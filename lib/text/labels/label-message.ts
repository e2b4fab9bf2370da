import { labelBits, labelVersion, type MessageLabel, type Trait } from "../../domain/label";
import type { MessageKind, TextEntity } from "../../domain/message";
import { cuesOf } from "./cue";
import { decideLabels } from "./decide-labels";
import { detectLanguage } from "./detect-language";
import { foldText } from "./fold-text";
import type { GroupWords } from "./group-words";
import { LEXICONS } from "./lexicons";
import { maskText } from "./mask-text";
import type { Mention } from "./mention";
import { buildPhraseIndex } from "./phrase-index";
import { tokenize } from "./tokenize";

/** Raised when the built-in rules change: what an older version labelled is read again. */
export const LABEL_RULES_VERSION = 1;

/** What is known of a message when its text is read. */
export interface LabelInput {
	readonly text: string;
	readonly entities: readonly TextEntity[];
	readonly kind: MessageKind;
	/** Somebody else's words: no labels, but traits and a language. */
	readonly isForward: boolean;
	readonly hasPoll: boolean;
}

/** What a text says of its message. */
export interface LabelledText {
	/** At most one of each label, from tags and words; owners, structure and models speak elsewhere. */
	readonly labels: readonly MessageLabel[];
	/** Sum of the bits of `labels` and of the traits. */
	readonly bits: number;
	/** Position in LANGUAGES; `null`: too little text to tell. */
	readonly language: number | null;
	/** Whom the text names, in order, each once. */
	readonly mentions: readonly Mention[];
}

/** Twice what Telegram lets anyone write: what an export holds beyond it is not read. */
const READ_LIMIT = 8192;
const MEDIA: ReadonlySet<MessageKind> = new Set(["photo", "video", "video_note", "animation", "document"]);
const NOTHING: LabelledText = { labels: [], bits: 0, language: null, mentions: [] };
const CUES = buildPhraseIndex(LEXICONS.flatMap(cuesOf));

/** Reads one message's text. Time is bounded for any text; never throws. */
export function labelMessage(input: LabelInput, group: GroupWords): LabelledText {
	if (input.text === "") return NOTHING;
	const { text, links, mentions } = maskText(cut(input.text), input.entities);
	const folded = foldText(text);
	const read = tokenize(folded.text, CUES.lookup);
	const traits: Trait[] = [];
	if (read.tokens[0]?.kind === "command") traits.push("command");
	if (mentions.length > 0) traits.push("mention");
	if (links.length > 0) traits.push("link");
	const isOwnWords = !input.isForward && !input.hasPoll && input.kind !== "poll";
	const message = { folded, read, links, hasMedia: MEDIA.has(input.kind), cues: CUES };
	const version = labelVersion(LABEL_RULES_VERSION, group.revision);
	const labels = isOwnWords ? decideLabels(message, group, version) : [];
	return {
		labels,
		bits: labelBits([...labels.map(({ label }: MessageLabel) => label), ...traits]),
		language: detectLanguage(folded.text, read.tokens),
		mentions,
	};
}

/** Never through the middle of a character. */
function cut(text: string): string {
	if (text.length <= READ_LIMIT) return text;
	const isHalf = (text.charCodeAt(READ_LIMIT - 1) & 0xfc00) === 0xd800;
	return text.slice(0, isHalf ? READ_LIMIT - 1 : READ_LIMIT);
}
