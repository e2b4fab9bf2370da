import type { QueryRunner } from "@/db/client";
import type { MessageRow, StoredEntry } from "@/db/history-row";
import { findStoredTexts } from "@/db/queries/stored-entries";
import { isNamedPeer } from "@/lib/domain/peer-id";

/** Rows with the senders they are stored under, and the ids whose content is surely what is stored. */
export interface KeptSenders {
	readonly rows: readonly MessageRow[];
	readonly surelyEqual: ReadonlySet<number>;
}

/**
 * Where a source knows its senders by name only and an earlier one knew their ids, the stored sender stays. If the text
 * is the same too, what else differs is the format's poverty and not an edit.
 */
export async function keepStrongerSenders(
	tx: QueryRunner,
	groupId: number,
	rows: readonly MessageRow[],
	stored: ReadonlyMap<number, StoredEntry>,
): Promise<KeptSenders> {
	const weaker = rows.filter((row) => isWeaker(row, stored.get(row.messageId))).map((row) => row.messageId);
	if (weaker.length === 0) return { rows, surelyEqual: new Set() };
	const texts = await findStoredTexts(tx, groupId, weaker);
	const surelyEqual = new Set<number>();
	const kept = rows.map((row) => {
		const held = stored.get(row.messageId);
		if (held === undefined || !isWeaker(row, held)) return row;
		if (isSameText(texts.get(row.messageId), row.text)) surelyEqual.add(row.messageId);
		return { ...row, senderId: held.senderId, senderKind: held.senderKind };
	});
	return { rows: kept, surelyEqual };
}

function isWeaker(row: MessageRow, held: StoredEntry | undefined): boolean {
	if (held === undefined || held.senderId === null || isNamedPeer(held.senderId)) return false;
	return row.senderId === null || isNamedPeer(row.senderId);
}

/** HTML pages lose white space at the ends and run it together within. */
function isSameText(held: string | undefined, text: string): boolean {
	return held !== undefined && held.replace(/\s+/g, " ").trim() === text.replace(/\s+/g, " ").trim();
}
