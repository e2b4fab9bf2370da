import type { Database } from "@/db/client";
import { findNumbers, listNumbersMarks, type NumbersMark, type WeekNumbers } from "@/db/queries/week-numbers";
import type { LocalDate } from "@/lib/time/local-date";

/** Weeks kept in memory for each store: some 20 kB a piece, so that half a year of fifty groups is at hand. */
const KEPT_MAX = 1_300;

type Metrics = WeekNumbers["metrics"];

/** Known by their digest: a week measured again has another. */
const kept = new WeakMap<Database["pool"], Map<string, Metrics>>();

/**
 * Numbers of a group's weeks from `from` to `to` (Mondays, both included; `null`: no bound), oldest first, without the
 * lists and people of their rollups. Weeks another version of the definitions computed are left out. Not to be changed:
 * others are handed the same.
 */
export async function recallNumbers(
	db: Database,
	groupId: number,
	from: LocalDate | null,
	to: LocalDate | null,
): Promise<WeekNumbers[]> {
	const marks = await listNumbersMarks(db, groupId, from, to);
	const known = keptOf(db);
	const missing = marks.filter((mark) => !known.has(keyOf(groupId, mark)));
	const read = await findNumbers(
		db,
		groupId,
		missing.map(({ weekStart }) => weekStart),
	);
	const weeks = marks.flatMap((mark) => {
		const metrics = known.get(keyOf(groupId, mark)) ?? read.get(mark.weekStart)?.metrics;
		return metrics === undefined ? [] : [{ weekStart: mark.weekStart, isComplete: mark.isComplete, metrics }];
	});
	for (const mark of missing) {
		const found = read.get(mark.weekStart);
		// Measured again in between, it is known by another digest.
		if (found !== undefined && found.digest === mark.digest) keep(known, keyOf(groupId, mark), found.metrics);
	}
	return weeks;
}

function keptOf(db: Database): Map<string, Metrics> {
	const known = kept.get(db.pool) ?? new Map<string, Metrics>();
	kept.set(db.pool, known);
	return known;
}

function keep(known: Map<string, Metrics>, key: string, metrics: Metrics): void {
	for (const oldest of known.keys()) {
		if (known.size < KEPT_MAX) break;
		known.delete(oldest);
	}
	known.set(key, metrics);
}

function keyOf(groupId: number, { weekStart, digest }: NumbersMark): string {
	return `${groupId} ${weekStart} ${digest}`;
}
