import type { QueryRunner } from "@/db/client";
import { type MessageRow, type ServiceRow, type StoredEntry, TEXTLESS_DIGEST } from "@/db/history-row";
import { findStoredTexts } from "@/db/queries/stored-entries";
import { isNamedPeer } from "@/lib/domain/peer-id";

/** Exporters' clocks differ by no more than this, so local times closer than it have no order. */
const CLOCKS_APART_SECONDS = 26 * 3600;

/** What rows are weighed against. */
export interface Scale {
	readonly stored: ReadonlyMap<number, StoredEntry>;
	/** The source knows people by name only, and the group by id. */
	readonly isNameOnly: boolean;
	/** Live Telegram is listened to, so it has told of every change to the rows it told of. */
	readonly keepsLive: boolean;
}

/** Rows with the senders they are stored under, and the ids at which what is stored stays as it is. */
export interface WeighedRows<T> {
	readonly rows: readonly T[];
	readonly kept: ReadonlySet<number>;
}

/**
 * Decides for messages held already whether this source knows better. What live Telegram tells replaces what an export
 * told, and never the other way round while it is listened to. An older version (by its edit mark) never replaces a
 * newer one. A source that knows senders by name only never replaces their ids, and where its text is the
 * same, what else differs is the format's poverty and not an edit.
 */
export async function weighMessages(
	tx: QueryRunner,
	groupId: number,
	rows: readonly MessageRow[],
	scale: Scale,
): Promise<WeighedRows<MessageRow>> {
	const { stored } = scale;
	const kept = new Set<number>();
	const nameless: number[] = [];
	for (const row of rows) {
		const held = stored.get(row.messageId);
		if (held === undefined) continue;
		const verdict = weigh(row, held, scale);
		if (verdict === "kept") kept.add(row.messageId);
		if (verdict === "nameless") nameless.push(row.messageId);
	}
	if (nameless.length === 0) return { rows, kept };
	const texts = await findStoredTexts(tx, groupId, nameless);
	const weighed = rows.map((row) => {
		const held = stored.get(row.messageId);
		if (held === undefined || !isIdentified(held)) return row;
		if (isSameText(texts.get(row.messageId), row.text)) kept.add(row.messageId);
		return { ...row, senderId: held.senderId, senderKind: held.senderKind };
	});
	return { rows: weighed, kept };
}

/** `nameless`: the texts decide whether it is kept. */
function weigh(row: MessageRow, held: StoredEntry, { isNameOnly, keepsLive }: Scale): "kept" | "compared" | "nameless" {
	const isNameless = isNameOnly && isIdentified(held);
	if (isLiveKept(row, held, keepsLive)) return "kept";
	if (isNameless && isTextless(row, held)) return "nameless";
	if (held.contentHash === row.contentHash || isPromotion(row, held)) return "compared";
	if (isOlder(row, held, isNameOnly)) return "kept";
	return isNameless ? "nameless" : "compared";
}

/** The same for service rows: one that live Telegram told of stays, and one whose actor is known by id. */
export function weighServices(rows: readonly ServiceRow[], { stored, isNameOnly }: Scale): WeighedRows<ServiceRow> {
	const kept = rows.filter((row) => {
		const held = stored.get(row.messageId);
		if (held === undefined) return false;
		return (held.isLive && !row.isLive) || (isNameOnly && isIdentified(held));
	});
	return { rows, kept: new Set(kept.map((row) => row.messageId)) };
}

/** A deletion that live Telegram told of is later than any export that still has the message. */
function isLiveKept(row: MessageRow, held: StoredEntry, keepsLive: boolean): boolean {
	return held.isLive && !row.isLive && (keepsLive || held.isDeleted);
}

/** Live Telegram shows for the first time what an export told. */
function isPromotion(row: MessageRow, held: StoredEntry): boolean {
	return row.isLive && !held.isLive;
}

function isOlder(row: MessageRow, held: StoredEntry, isNameOnly: boolean): boolean {
	if (held.editedAt === null) return false;
	// Pages show no edit marks, so that theirs is missing says nothing.
	if (row.editedAt === null) return !isNameOnly;
	const seconds = held.editedAt - row.editedAt.getTime() / 1000;
	return seconds > (held.isTimeTrusted && row.isTimeTrusted ? 0 : CLOCKS_APART_SECONDS);
}

/** Without texts two messages are equal whoever sent them. */
function isTextless(row: MessageRow, held: StoredEntry): boolean {
	return row.contentHash === TEXTLESS_DIGEST && held.contentHash === TEXTLESS_DIGEST;
}

/** Stored by a source that knows ids, though it may have hidden this one. */
function isIdentified({ senderId }: StoredEntry): boolean {
	return senderId === null || !isNamedPeer(senderId);
}

/** HTML pages lose white space at the ends and run it together within. */
function isSameText(held: string | undefined, text: string): boolean {
	return held !== undefined && held.replace(/\s+/g, " ").trim() === text.replace(/\s+/g, " ").trim();
}
