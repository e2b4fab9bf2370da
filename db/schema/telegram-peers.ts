import { boolean, index, int, mysqlTable, primaryKey, varchar } from "drizzle-orm/mysql-core";
import { telegramId, token, utcMs } from "../columns";

/** Access hashes: each account has its own, and the client forgets them at every start. */
export const telegramPeers = mysqlTable(
	"telegram_peers",
	{
		accountId: token("account_id", 36).notNull(),
		/** Marked id. */
		peerId: telegramId("peer_id").notNull(),
		kind: varchar("kind", { length: 8 }).$type<"user" | "chat" | "channel">().notNull(),
		/** Signed 64-bit decimal; `null`: none needed or none known. */
		accessHash: token("access_hash", 20),
		isMin: boolean("is_min").notNull(),
		/** Where a shortened person was seen: Telegram takes that for a hash. */
		seenInPeerId: telegramId("seen_in_peer_id"),
		seenInMessageId: int("seen_in_message_id"),
		username: varchar("username", { length: 64 }),
		title: varchar("title", { length: 255 }),
		photoId: token("photo_id", 20),
		updatedAt: utcMs("updated_at").notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.accountId, table.peerId] }),
		/** Names given by people. */
		index("ix_username").on(table.accountId, table.username),
	],
);
