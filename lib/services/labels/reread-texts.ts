import type { QueryRunner } from "@/db/client";
import type { TextReading } from "@/db/history-row";
import { findDecisions } from "@/db/queries/label-overrides";
import { findMessageLabels, replaceMessageLabels } from "@/db/queries/message-labels";
import { replaceMessageMentions } from "@/db/queries/message-mentions";
import type { StoredText } from "@/db/queries/message-texts";
import { type Label, labelBits, type MessageLabel } from "@/lib/domain/label";
import type { GroupWords } from "@/lib/text/labels/group-words";
import { readTexts } from "./read-texts";

/** What reading stored texts anew comes to. */
export interface Reread {
	readonly readings: ReadonlyMap<number, TextReading>;
	/** Messages now said to be something else than before. */
	readonly changed: readonly StoredText[];
}

/**
 * Reads stored texts anew, below their owner's word, and puts what they say in the place of what they were said to say.
 * A model's label stays where the rules still find none and `keepsModel`.
 */
export async function rereadTexts(
	tx: QueryRunner,
	groupId: number,
	texts: readonly StoredText[],
	{ words, keepsModel }: { readonly words: GroupWords; readonly keepsModel: boolean },
): Promise<Reread> {
	const ids = texts.map(({ messageId }) => messageId);
	const before = await findMessageLabels(tx, groupId, ids);
	const read = readTexts(texts, words, await findDecisions(tx, groupId, ids));
	const readings = new Map(
		texts.flatMap(({ messageId }) => {
			const reading = read.get(messageId);
			if (reading === undefined) return [];
			return [[messageId, keepsModel ? withModel(reading, before.get(messageId) ?? []) : reading] as const];
		}),
	);
	await replaceMessageLabels(tx, groupId, readings, [...before.keys()]);
	await replaceMessageMentions(tx, groupId, readings, ids);
	const changed = texts.filter((text) => {
		const now = readings.get(text.messageId);
		return now !== undefined && isOther(text, before.get(text.messageId) ?? [], now);
	});
	return { readings, changed };
}

/** Rules speak first: a model is only asked about messages they say nothing of. */
function withModel(reading: TextReading, before: readonly MessageLabel[]): TextReading {
	const kept = before.filter(({ source }) => source === "model");
	if (kept.length === 0 || reading.labels.length > 0) return reading;
	return { ...reading, labels: kept, bits: reading.bits | labelBits(kept.map(({ label }): Label => label)) };
}

function isOther(text: StoredText, before: readonly MessageLabel[], now: TextReading): boolean {
	if (text.bits !== now.bits || text.language !== now.language) return true;
	const links = (labels: readonly MessageLabel[]) => labels.map(({ link }) => link ?? "").join(" ");
	return links(before) !== links(now.labels);
}
