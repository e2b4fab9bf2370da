import { boolean, int, mysqlTable, primaryKey, varchar } from "drizzle-orm/mysql-core";
import { groupId, telegramId, token, utcMs } from "../columns";

/** How far an account has collected a group. A group that was a basic group has a second row for its older history. */
export const groupSources = mysqlTable(
	"group_sources",
	{
		groupId: groupId(),
		/** `current`, or `migrated` for the basic group it was. */
		segment: varchar("segment", { length: 16 }).$type<"current" | "migrated">().notNull(),
		accountId: token("account_id", 36).notNull(),
		/** Marked id of the Telegram chat this segment lives in. */
		chatId: telegramId("chat_id").notNull(),
		/** `active`, `paused` by the owner, `lost` (kicked, left, gone). */
		state: varchar("state", { length: 16 }).notNull(),
		stateReason: varchar("state_reason", { length: 255 }),
		/** The channel's own update counter up to which everything was applied; `null`: not yet known. */
		pts: int("pts"),
		/** Highest id stored; the sweep asks for what is above it. */
		maxSeenId: int("max_seen_id"),
		/** Lowest id the backfill has reached. */
		backfillId: int("backfill_id"),
		isBackfillDone: boolean("is_backfill_done").notNull(),
		/** Messages Telegram says there are, for progress. */
		total: int("total", { unsigned: true }),
		/** Messages stored by the backfill so far. */
		collected: int("collected", { unsigned: true }).notNull(),
		isForum: boolean("is_forum").notNull(),
		areMembersHidden: boolean("are_members_hidden"),
		canViewStats: boolean("can_view_stats"),
		/** `false`: Telegram shows this account no admin log. */
		canViewAdminLog: boolean("can_view_admin_log"),
		adminLogEventId: token("admin_log_event_id", 20),
		/** Everything up to here is known: the last sweep that reached the newest message. */
		sweptAt: utcMs("swept_at"),
		membersAt: utcMs("members_at"),
		adminLogAt: utcMs("admin_log_at"),
		statisticsAt: utcMs("statistics_at"),
		topicsAt: utcMs("topics_at"),
		snapshotsAt: utcMs("snapshots_at"),
		reactionsAt: utcMs("reactions_at"),
		updatedAt: utcMs("updated_at").notNull(),
	},
	(table) => [primaryKey({ columns: [table.groupId, table.segment] })],
);
