import { and, asc, desc, eq, lt, or, type SQL, sql } from "drizzle-orm";
import { CLOSING_STATES, type WeekClosing } from "@/lib/domain/posting";
import type { LocalDate } from "@/lib/time/local-date";
import type { QueryRunner } from "../client";
import { isDuplicateKey } from "../driver-error";
import { weekClosings } from "../schema/week-closings";

/** Which closed week. */
export interface ClosingKey {
	readonly groupId: number;
	readonly weekStart: LocalDate;
}

/** Writes a week's closing the first time. `false`: the week is closed already, and its row stays as it is. */
export async function insertClosingOnce(db: QueryRunner, closing: WeekClosing): Promise<boolean> {
	try {
		await db.orm.insert(weekClosings).values(closing);
		return true;
	} catch (error) {
		if (isDuplicateKey(error)) return false;
		throw error;
	}
}

export async function findClosing(db: QueryRunner, key: ClosingKey): Promise<WeekClosing | null> {
	const rows = await db.orm.select().from(weekClosings).where(isKey(key)).orderBy(asc(weekClosings.weekStart));
	return rows[0] === undefined ? null : toClosing(rows[0]);
}

/** Reads a closing and keeps others from changing it until the transaction ends. */
export async function lockClosing(tx: QueryRunner, key: ClosingKey): Promise<WeekClosing | null> {
	const rows = await tx.orm
		.select()
		.from(weekClosings)
		.where(isKey(key))
		.orderBy(asc(weekClosings.weekStart))
		.for("update");
	return rows[0] === undefined ? null : toClosing(rows[0]);
}

export type ClosingChange = Partial<Omit<WeekClosing, "groupId" | "weekStart" | "updatedAt">>;

/** Changes a closing; whoever decides on what it read has it locked. */
export async function updateClosing(db: QueryRunner, key: ClosingKey, change: ClosingChange, at: Date): Promise<void> {
	await db.orm
		.update(weekClosings)
		.set({ ...change, updatedAt: at })
		.where(isKey(key));
}

/** A group's closings, newest week first. */
export async function listClosingsOf(db: QueryRunner, groupId: number, limit: number): Promise<WeekClosing[]> {
	const rows = await db.orm
		.select()
		.from(weekClosings)
		.where(eq(weekClosings.groupId, groupId))
		.orderBy(desc(weekClosings.weekStart))
		.limit(limit);
	return rows.map(toClosing);
}

/** The newest closing of each group that has one. */
export async function listNewestClosings(db: QueryRunner): Promise<WeekClosing[]> {
	const newest = sql`SELECT group_id, MAX(week_start) FROM week_closings GROUP BY group_id`;
	const rows = await db.orm
		.select()
		.from(weekClosings)
		.where(sql`(${weekClosings.groupId}, ${weekClosings.weekStart}) IN (${newest})`)
		.orderBy(asc(weekClosings.groupId));
	return rows.map(toClosing);
}

/** Closings something should have come of before `before`: posted, or given up. Longest overdue first. */
export async function listOverdueClosings(db: QueryRunner, before: Date, limit: number): Promise<WeekClosing[]> {
	const { state, postAt, decideBy, groupId } = weekClosings;
	const rows = await db.orm
		.select()
		.from(weekClosings)
		.where(
			or(
				and(eq(state, "scheduled"), lt(postAt, before)),
				and(eq(state, "approved"), lt(postAt, before)),
				and(eq(state, "draft"), lt(decideBy, before)),
			),
		)
		.orderBy(asc(postAt), asc(groupId))
		.limit(limit);
	return rows.map(toClosing);
}

function isKey({ groupId, weekStart }: ClosingKey): SQL | undefined {
	return and(eq(weekClosings.groupId, groupId), eq(weekClosings.weekStart, weekStart));
}

function toClosing(row: typeof weekClosings.$inferSelect): WeekClosing {
	return {
		...row,
		weekStart: row.weekStart as LocalDate,
		state: CLOSING_STATES.find((known) => known === row.state) ?? "failed",
	};
}
