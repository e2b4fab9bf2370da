import { createHash } from "node:crypto";
import { and, asc, desc, eq, gte, lte } from "drizzle-orm";
import type { RowDataPacket } from "mysql2/promise";
import { packNumbers } from "@/lib/metrics/packed-numbers";
import type { WeekRollup } from "@/lib/metrics/week-rollup";
import { addDays, type LocalDate } from "@/lib/time/local-date";
import type { QueryRunner } from "../client";
import { weekRollups } from "../schema/week-rollups";
import { bulkInsert, takeNew } from "../upsert";

const VALUES = [
	"version",
	"is_complete",
	"zone",
	"coverage",
	"carry_digest",
	"messages",
	"numbers",
	"numbers_digest",
	"rollup",
	"computed_at",
] as const;
const TARGET = {
	table: "week_rollups",
	columns: ["group_id", "week_start", ...VALUES],
	onDuplicate: takeNew(...VALUES),
};

/** What decides whether a stored rollup is still good, short of its raw rows. */
export interface RollupState {
	readonly weekStart: LocalDate;
	readonly version: number;
	readonly computedAt: Date;
	readonly zone: string;
	/** Share of the week the sources were known to hold. */
	readonly coverage: number | null;
	/** Digest of what later weeks build on. */
	readonly carryDigest: number;
}

/** Stores a week's numbers over those of before, beside how many messages are held of it. */
export async function upsertWeekRollup(
	tx: QueryRunner,
	groupId: number,
	rollup: WeekRollup,
	{
		computedAt,
		carryDigest,
		messages,
	}: Pick<RollupState, "computedAt" | "carryDigest"> & { readonly messages: number },
): Promise<void> {
	const { weekStart, version, isComplete, zone, metrics } = rollup;
	const numbers = JSON.stringify(packNumbers(metrics));
	const glance = [zone, metrics.data_coverage.value, carryDigest, messages, numbers, digestOf(numbers)];
	await bulkInsert(tx, TARGET, [
		[groupId, weekStart, version, isComplete, ...glance, JSON.stringify(rollup), computedAt],
	]);
}

function digestOf(text: string): number {
	return createHash("sha256").update(text).digest().readUIntBE(0, 6);
}

/** One week's numbers, or `null`. */
export async function findWeekRollup(
	db: QueryRunner,
	groupId: number,
	weekStart: LocalDate,
): Promise<WeekRollup | null> {
	const rows = await db.orm
		.select({ rollup: weekRollups.rollup })
		.from(weekRollups)
		.where(and(eq(weekRollups.groupId, groupId), eq(weekRollups.weekStart, weekStart)))
		.orderBy(asc(weekRollups.weekStart));
	return rows[0]?.rollup ?? null;
}

/** Monday of the newest complete week, of the newest one at all when none is complete, or `null`. */
export async function findLatestWeek(db: QueryRunner, groupId: number): Promise<LocalDate | null> {
	const rows = await db.orm
		.select({ weekStart: weekRollups.weekStart })
		.from(weekRollups)
		.where(eq(weekRollups.groupId, groupId))
		.orderBy(desc(weekRollups.isComplete), desc(weekRollups.weekStart))
		.limit(1);
	return (rows[0]?.weekStart as LocalDate | undefined) ?? null;
}

/** Weeks from `from` to `to` (Mondays, both included; `null`: no bound), oldest first. */
export async function listWeekRollupsBetween(
	db: QueryRunner,
	groupId: number,
	from: LocalDate | null,
	to: LocalDate | null,
): Promise<WeekRollup[]> {
	const rows = await db.orm
		.select({ rollup: weekRollups.rollup })
		.from(weekRollups)
		.where(
			and(
				eq(weekRollups.groupId, groupId),
				from === null ? undefined : gte(weekRollups.weekStart, from),
				to === null ? undefined : lte(weekRollups.weekStart, to),
			),
		)
		.orderBy(asc(weekRollups.weekStart));
	return rows.map((row) => row.rollup);
}

/** State of every stored week of a group, oldest first. No rollup is read. */
export async function listRollupStates(db: QueryRunner, groupId: number): Promise<RollupState[]> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT DATE_FORMAT(week_start, '%Y-%m-%d') AS week_start, version, computed_at, zone, coverage, carry_digest
		FROM week_rollups WHERE group_id=? ORDER BY week_rollups.week_start`,
		[groupId],
	);
	return rows.map((row) => ({
		weekStart: row.week_start as LocalDate,
		version: Number(row.version),
		computedAt: row.computed_at as Date,
		zone: String(row.zone),
		coverage: row.coverage === null ? null : Number(row.coverage),
		carryDigest: Number(row.carry_digest),
	}));
}

/** Whether a week is fit to be frozen and is not yet. Cheap: no rollup is read. */
export async function hasUnfrozenWeeks(db: QueryRunner, groupId: number): Promise<boolean> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT 1 FROM week_rollups measured
		LEFT JOIN recaps frozen ON frozen.group_id = measured.group_id AND frozen.week_start = measured.week_start
		WHERE measured.group_id = ? AND measured.is_complete = 1 AND frozen.group_id IS NULL LIMIT 1`,
		[groupId],
	);
	return rows.length > 0;
}

/** Removes what was computed before `first` and after `last` (Mondays): history no longer reaches there. */
export async function deleteWeeksOutside(
	tx: QueryRunner,
	groupId: number,
	first: LocalDate,
	last: LocalDate,
): Promise<void> {
	const outside = (column: string) => `${column}<'${first}' OR ${column}>'${addDays(last, 6)}'`;
	for (const [table, column] of [
		["week_rollups", "week_start"],
		["reply_pairs", "week_start"],
		["week_people", "week_start"],
		["member_days", "day"],
		["day_cells", "day"],
	] as const) {
		await tx.pool.query(`DELETE FROM ${table} WHERE group_id=? AND (${outside(column)})`, [groupId]);
	}
}

/** Whether any week of a group was computed by another version of the definitions. */
export async function hasOutdatedRollups(db: QueryRunner, groupId: number, version: number): Promise<boolean> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		"SELECT 1 FROM week_rollups WHERE group_id=? AND version<>? ORDER BY week_start LIMIT 1",
		[groupId, version],
	);
	return rows.length > 0;
}
