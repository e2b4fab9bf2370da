import { index, int, mysqlTable, varchar } from "drizzle-orm/mysql-core";
import type { ImportFailure, ImportProgress, ImportResult } from "@/lib/domain/import-report";
import { jsonDocument, token, utcMs } from "../columns";

/** One import asked for, by upload or command line: its progress, result or error. */
export const imports = mysqlTable(
	"imports",
	{
		importId: token("import_id", 36).primaryKey(),
		groupId: int("group_id", { unsigned: true }),
		state: varchar("state", { length: 16 }).$type<"running" | "done" | "failed">().notNull(),
		fileName: varchar("file_name", { length: 255 }).notNull(),
		requestedBy: int("requested_by", { unsigned: true }),
		progress: jsonDocument<ImportProgress>("progress"),
		result: jsonDocument<ImportResult>("result"),
		failure: jsonDocument<ImportFailure>("failure"),
		createdAt: utcMs("created_at").notNull(),
		/** Renewed while it runs; a running import with an old one was killed. */
		heartbeatAt: utcMs("heartbeat_at").notNull(),
		finishedAt: utcMs("finished_at"),
	},
	(table) => [
		/** Recent imports, newest first. */
		index("ix_created").on(table.createdAt),
	],
);
