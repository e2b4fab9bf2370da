import { and, asc, desc, eq, inArray, ne } from "drizzle-orm";
import type { QueryRunner } from "../client";
import { telegramAccounts } from "../schema/telegram-accounts";
import { telegramPeers } from "../schema/telegram-peers";
import { bulkInsert } from "../upsert";

/** A peer as one account knows it. */
export interface KnownPeer {
	/** Marked id. */
	readonly peerId: number;
	readonly kind: "user" | "chat" | "channel";
	readonly accessHash: string | null;
	/** Only ever seen shortened: the hash is unusable. */
	readonly isMin: boolean;
	/** Where a shortened person was seen; `peerId` is marked. */
	readonly seenIn: { readonly peerId: number; readonly messageId: number } | null;
	readonly username: string | null;
	readonly title: string | null;
	readonly photoId: string | null;
}

const COLUMNS = [
	"account_id",
	"peer_id",
	"kind",
	"access_hash",
	"is_min",
	"seen_in_peer_id",
	"seen_in_message_id",
	"username",
	"title",
	"photo_id",
	"updated_at",
] as const;

/** A shortened sighting changes nothing of a full one. `is_min` is compared throughout, so it is set last. */
const ON_DUPLICATE = [
	...COLUMNS.slice(2)
		.filter((column) => column !== "is_min")
		.map((column) => `${column}=IF(VALUES(is_min) AND NOT is_min,${column},VALUES(${column}))`),
	"is_min=is_min AND VALUES(is_min)",
].join(",");

/** Records peers as this account saw them at `at`; at most one row a peer. */
export async function upsertPeers(
	tx: QueryRunner,
	accountId: string,
	peers: readonly KnownPeer[],
	at: Date,
): Promise<void> {
	const sorted = [...peers].sort((a, b) => a.peerId - b.peerId);
	await bulkInsert(
		tx,
		{ table: "telegram_peers", columns: COLUMNS, onDuplicate: ON_DUPLICATE },
		sorted.map((peer) => [
			accountId,
			peer.peerId,
			peer.kind,
			peer.accessHash,
			peer.isMin,
			peer.seenIn?.peerId ?? null,
			peer.seenIn?.messageId ?? null,
			peer.username,
			peer.title,
			peer.photoId,
			at,
		]),
	);
}

/** Those of these peers the account knows, by marked id. */
export async function findPeers(
	db: QueryRunner,
	accountId: string,
	peerIds: readonly number[],
): Promise<ReadonlyMap<number, KnownPeer>> {
	if (peerIds.length === 0) return new Map();
	const rows = await db.orm
		.select()
		.from(telegramPeers)
		.where(and(eq(telegramPeers.accountId, accountId), inArray(telegramPeers.peerId, [...new Set(peerIds)])))
		.orderBy(asc(telegramPeers.peerId));
	return new Map(rows.map((row) => [row.peerId, toKnownPeer(row)]));
}

/** Peers that last carried this username (lower case, without `@`); names move, so the answer may be stale. */
export async function findPeersByUsername(
	db: QueryRunner,
	accountId: string,
	username: string,
): Promise<readonly KnownPeer[]> {
	const rows = await db.orm
		.select()
		.from(telegramPeers)
		.where(and(eq(telegramPeers.accountId, accountId), eq(telegramPeers.username, username)))
		.orderBy(asc(telegramPeers.peerId));
	return rows.map(toKnownPeer);
}

/** Marked ids of the chats any account last saw under this username (lower case, without `@`). */
export async function findChatIdsByUsername(db: QueryRunner, username: string): Promise<readonly number[]> {
	const rows = await db.orm
		.selectDistinct({ peerId: telegramPeers.peerId })
		.from(telegramPeers)
		.where(and(eq(telegramPeers.username, username), ne(telegramPeers.kind, "user")))
		.orderBy(asc(telegramPeers.peerId));
	return rows.map(({ peerId }) => peerId);
}

/** Name a chat was last seen under, by any account; `null`: it has none, or no account has seen it. */
export async function findChatUsername(db: QueryRunner, chatId: number): Promise<string | null> {
	const rows = await db.orm
		.select({ username: telegramPeers.username })
		.from(telegramAccounts)
		.innerJoin(
			telegramPeers,
			and(eq(telegramPeers.accountId, telegramAccounts.accountId), eq(telegramPeers.peerId, chatId)),
		)
		.where(eq(telegramPeers.isMin, false))
		.orderBy(desc(telegramPeers.updatedAt), asc(telegramPeers.accountId))
		.limit(1);
	return rows[0]?.username ?? null;
}

/** Chats the account knows, by id: what a mistyped name may have meant. */
export async function listKnownChats(db: QueryRunner, accountId: string, limit: number): Promise<readonly KnownPeer[]> {
	const rows = await db.orm
		.select()
		.from(telegramPeers)
		.where(and(eq(telegramPeers.accountId, accountId), ne(telegramPeers.kind, "user")))
		.orderBy(asc(telegramPeers.peerId))
		.limit(limit);
	return rows.map(toKnownPeer);
}

function toKnownPeer(row: typeof telegramPeers.$inferSelect): KnownPeer {
	const { accountId: _account, updatedAt: _at, seenInPeerId, seenInMessageId, ...peer } = row;
	const isSeen = seenInPeerId !== null && seenInMessageId !== null;
	return { ...peer, seenIn: isSeen ? { peerId: seenInPeerId, messageId: seenInMessageId } : null };
}
