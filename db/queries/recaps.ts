import { and, asc, desc, eq } from "drizzle-orm";
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

/** Frozen recaps of a group, newest first. */
export async function listFrozenRecaps(db: QueryRunner, groupId: number, limit: number): Promise<FrozenRecap[]> {
	const rows = await db.orm
		.select()
		.from(recaps)
		.where(eq(recaps.groupId, groupId))
		.orderBy(desc(recaps.weekStart))
		.limit(limit);
	return rows.map(toFrozenRecap);
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
