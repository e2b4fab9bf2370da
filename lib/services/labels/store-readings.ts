import type { QueryRunner } from "@/db/client";
import type { MessageRow, StoredEntry, TextReading } from "@/db/history-row";
import { findDecisions } from "@/db/queries/label-overrides";
import { replaceMessageLabels } from "@/db/queries/message-labels";
import { replaceMessageMentions } from "@/db/queries/message-mentions";
import { holdGroupWords } from "./group-words";
import { readTexts } from "./read-texts";

/** Reads the texts of messages about to be written, by the group's words of now and below its owner's word. By id. */
export async function readWritten(
	tx: QueryRunner,
	groupId: number,
	rows: readonly MessageRow[],
	stored: ReadonlyMap<number, StoredEntry>,
): Promise<Map<number, TextReading>> {
	if (rows.length === 0) return new Map();
	const { words } = await holdGroupWords(tx, groupId);
	// Nobody can have spoken of a message that was not there.
	const held = rows.filter(({ messageId }) => stored.has(messageId)).map(({ messageId }) => messageId);
	return readTexts(rows, words, await findDecisions(tx, groupId, held));
}

/** Stores why the messages just written are labelled as they are. What is stored of a text that is as before stays. */
export async function storeReadings(
	tx: QueryRunner,
	groupId: number,
	rows: readonly MessageRow[],
	readings: ReadonlyMap<number, TextReading>,
	stored: ReadonlyMap<number, StoredEntry>,
): Promise<void> {
	const fresh = new Map<number, TextReading>();
	const replaced: number[] = [];
	for (const { messageId, contentHash } of rows) {
		const held = stored.get(messageId);
		if (held?.contentHash === contentHash) continue;
		if (held !== undefined) replaced.push(messageId);
		const reading = readings.get(messageId);
		if (reading !== undefined && reading.labels.length + reading.mentions.length > 0) fresh.set(messageId, reading);
	}
	await replaceMessageLabels(tx, groupId, fresh, replaced);
	await replaceMessageMentions(tx, groupId, fresh, replaced);
}
