import { and, asc, eq, sql } from "drizzle-orm";
import {
	type GroupSource,
	type GroupSourceChange,
	SOURCE_STATES,
	type SourceSegment,
	type SourceState,
} from "@/lib/domain/group-source";
import type { ChatId } from "@/lib/domain/peer-id";
import type { QueryRunner } from "../client";
import { groupSources } from "../schema/group-sources";

/** Which chat of a group. */
export interface SourceKey {
	readonly groupId: number;
	readonly segment: SourceSegment;
}

/** The source, or `null`. */
export async function findGroupSource(db: QueryRunner, { groupId, segment }: SourceKey): Promise<GroupSource | null> {
	const rows = await db.orm
		.select()
		.from(groupSources)
		.where(and(eq(groupSources.groupId, groupId), eq(groupSources.segment, segment)))
		.orderBy(asc(groupSources.groupId));
	return rows[0] === undefined ? null : toSource(rows[0]);
}

/** All sources, or those an account collects. */
export async function listGroupSources(db: QueryRunner, accountId: string | null = null): Promise<GroupSource[]> {
	const rows = await db.orm
		.select()
		.from(groupSources)
		.where(accountId === null ? undefined : eq(groupSources.accountId, accountId))
		.orderBy(asc(groupSources.groupId), asc(groupSources.segment));
	return rows.map(toSource);
}

/** Begins to collect a chat. A source that is there already takes the account and the chat, and keeps how far it is. */
export async function ensureGroupSource(
	db: QueryRunner,
	source: SourceKey & Pick<GroupSource, "accountId" | "chatId"> & GroupSourceChange,
	at: Date,
): Promise<void> {
	const { accountId, chatId } = source;
	await db.orm
		.insert(groupSources)
		.values({ state: "active", isBackfillDone: false, collected: 0, isForum: false, ...source, updatedAt: at })
		.onDuplicateKeyUpdate({ set: { accountId, chatId, updatedAt: at } });
}

/** Changes a source in the transaction of the rows it speaks of. */
export async function updateGroupSource(
	tx: QueryRunner,
	{ groupId, segment }: SourceKey,
	change: GroupSourceChange,
	at: Date,
): Promise<void> {
	await tx.orm
		.update(groupSources)
		.set({ ...change, updatedAt: at })
		.where(and(eq(groupSources.groupId, groupId), eq(groupSources.segment, segment)));
}

/** Reads the source and keeps others from changing it until the transaction ends. `null`: there is none. */
export async function lockGroupSource(tx: QueryRunner, { groupId, segment }: SourceKey): Promise<GroupSource | null> {
	const rows = await tx.orm
		.select()
		.from(groupSources)
		.where(and(eq(groupSources.groupId, groupId), eq(groupSources.segment, segment)))
		.orderBy(asc(groupSources.groupId))
		.for("update");
	return rows[0] === undefined ? null : toSource(rows[0]);
}

/** Whether live Telegram tells of a group's changes, so that exports need not. */
export async function hasActiveSource(db: QueryRunner, groupId: number): Promise<boolean> {
	const source = await findGroupSource(db, { groupId, segment: "current" });
	return source?.state === "active";
}

/** Groups that are collected live, for the owner's limit. */
export async function countGroupSources(db: QueryRunner): Promise<number> {
	const rows = await db.orm
		.select({ groups: sql<string>`COUNT(DISTINCT ${groupSources.groupId})` })
		.from(groupSources)
		.orderBy(sql`1`);
	return Number(rows[0]?.groups ?? 0);
}

function toSource(row: typeof groupSources.$inferSelect): GroupSource {
	const state = SOURCE_STATES.find((known): known is SourceState => known === row.state) ?? "paused";
	return { ...row, chatId: row.chatId as ChatId, state };
}

/** What was a group's own chat is from now on the basic group it was. */
export async function demoteSource(tx: QueryRunner, groupId: number, at: Date): Promise<void> {
	await tx.orm
		.update(groupSources)
		.set({ segment: "migrated", pts: null, updatedAt: at })
		.where(and(eq(groupSources.groupId, groupId), eq(groupSources.segment, "current")));
}
