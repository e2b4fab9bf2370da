import type { TextReading } from "@/db/history-row";
import { labelVersion } from "@/lib/domain/label";
import { applyDecisions, type LabelDecision } from "@/lib/domain/label-decision";
import type { GroupWords } from "@/lib/text/labels/group-words";
import { LABEL_RULES_VERSION, type LabelInput, labelMessage } from "@/lib/text/labels/label-message";

/** A message whose text is to be read. */
export interface Readable {
	readonly messageId: number;
	readonly toRead: LabelInput;
}

/** Reads texts by the built-in rules and a group's own words, and lets the owner's word stand above both. By message id. */
export function readTexts(
	rows: readonly Readable[],
	words: GroupWords,
	decisions: ReadonlyMap<number, readonly LabelDecision[]>,
): Map<number, TextReading> {
	const version = labelVersion(LABEL_RULES_VERSION, words.revision);
	const readings = new Map<number, TextReading>();
	for (const { messageId, toRead } of rows) {
		const { language, mentions, ...said } = labelMessage(toRead, words);
		const decided = decisions.get(messageId);
		const { labels, bits } = decided === undefined ? said : applyDecisions(said, decided, version);
		readings.set(messageId, { bits, labels, language, mentions, version });
	}
	return readings;
}
