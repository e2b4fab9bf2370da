import { and, asc, eq } from "drizzle-orm";
import type { RowDataPacket } from "mysql2/promise";
import { AppError } from "@/lib/errors";
import { type Recap, RecapSchema } from "@/lib/recap/recap";
import type { LocalDate } from "@/lib/time/local-date";
import type { QueryRunner } from "../client";
import { isDuplicateKey } from "../driver-error";
import { recaps } from "../schema/recaps";

/** A week's story as it was written down, and when. */
export interface FrozenRecap {
	readonly recap: Recap;
	readonly frozenAt: Date;
}

/** Writes a week's recap the first time. `false`: it was already there, and stays as it is. */
export async function insertRecapOnce(
	db: QueryRunner,
	groupId: number,
	{ recap, frozenAt }: FrozenRecap,
): Promise<boolean> {
	const { weekStart, schemaVersion } = recap;
	try {
		await db.orm.insert(recaps).values({ groupId, weekStart, schemaVersion, recap, frozenAt });
		return true;
	} catch (error) {
		if (isDuplicateKey(error)) return false;
		throw error;
	}
}

/** A week's frozen recap, or `null`. */
export async function findRecap(db: QueryRunner, groupId: number, weekStart: LocalDate): Promise<FrozenRecap | null> {
	const rows = await db.orm
		.select()
		.from(recaps)
		.where(and(eq(recaps.groupId, groupId), eq(recaps.weekStart, weekStart)))
		.orderBy(asc(recaps.weekStart));
	return rows[0] === undefined ? null : toFrozenRecap(rows[0]);
}

/** Which weeks of a group are frozen and since when, newest first: one of them, or as many as asked for. */
export async function listFrozenDates(
	db: QueryRunner,
	groupId: number,
	wanted: { readonly weekStart: LocalDate } | { readonly limit: number },
): Promise<{ readonly weekStart: LocalDate; readonly frozenAt: Date }[]> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT DATE_FORMAT(week_start, '%Y-%m-%d') AS monday, frozen_at FROM recaps WHERE group_id=?
		${"weekStart" in wanted ? "AND week_start=?" : ""} ORDER BY week_start DESC LIMIT ?`,
		"weekStart" in wanted ? [groupId, wanted.weekStart, 1] : [groupId, wanted.limit],
	);
	return rows.map((row) => ({ weekStart: row.monday as LocalDate, frozenAt: row.frozen_at as Date }));
}

/** Mondays of every week that is frozen. */
export async function listFrozenWeeks(db: QueryRunner, groupId: number): Promise<ReadonlySet<LocalDate>> {
	const rows = await db.orm
		.select({ weekStart: recaps.weekStart })
		.from(recaps)
		.where(eq(recaps.groupId, groupId))
		.orderBy(asc(recaps.weekStart));
	return new Set(rows.map((row) => row.weekStart as LocalDate));
}

/** Read back through the schema of its version: a row this version cannot read is an error, never half a recap. */
function toFrozenRecap(row: typeof recaps.$inferSelect): FrozenRecap {
	const parsed = RecapSchema.safeParse(row.recap);
	if (parsed.success) return { recap: parsed.data, frozenAt: row.frozenAt };
	const path = parsed.error.issues[0]?.path.join(".") ?? "";
	throw new AppError(
		"internal",
		`The recap of ${row.weekStart} cannot be read: schema version ${row.schemaVersion}, ${path}.`,
		{
			hint: "It was written by another version of Shiplog; start the newest one.",
			cause: parsed.error,
		},
	);
}
