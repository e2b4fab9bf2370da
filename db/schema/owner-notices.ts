import { index, mysqlTable, text, varchar } from "drizzle-orm/mysql-core";
import { groupId, token, utcMs } from "../columns";

/** What owners are to be told: a draft that waits, a job that failed. One row a matter, however often it is noticed. */
export const ownerNotices = mysqlTable(
	"owner_notices",
	{
		/** `draft:12:2026-11-16`, `failed:<run>` … */
		noticeKey: token("notice_key", 128).primaryKey(),
		kind: varchar("kind", { length: 32 }).notNull(),
		/** 0: about no group. */
		groupId: groupId(),
		title: varchar("title", { length: 255 }).notNull(),
		body: text("body"),
		/** Path of the page where something can be done about it. */
		path: varchar("path", { length: 255 }),
		createdAt: utcMs("created_at").notNull(),
		/** Dealt with, or dismissed by the owner. */
		closedAt: utcMs("closed_at"),
	},
	(table) => [
		/** The open ones, newest first; and the old ones to forget. */
		index("ix_open").on(table.closedAt, table.createdAt),
	],
);
