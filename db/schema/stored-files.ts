import { bigint, mysqlTable, primaryKey, varchar } from "drizzle-orm/mysql-core";
import { token, utcMs } from "../columns";

/** Telegram's file id to the content we hold: equal bytes are kept once, under their hash. */
export const storedFiles = mysqlTable(
	"stored_files",
	{
		/** `photo`, `document` or `avatar`. */
		kind: varchar("kind", { length: 16 }).notNull(),
		fileId: token("file_id", 20).notNull(),
		/** SHA-256, hex; names the file below the data folder. */
		contentHash: token("content_hash", 64).notNull(),
		bytes: bigint("bytes", { mode: "number", unsigned: true }).notNull(),
		mimeType: varchar("mime_type", { length: 128 }),
		storedAt: utcMs("stored_at").notNull(),
	},
	(table) => [primaryKey({ columns: [table.kind, table.fileId] })],
);
