import type { Database } from "@/db/client";
import { type FrozenRecap, findRecap, listFrozenDates } from "@/db/queries/recaps";
import type { LocalDate } from "@/lib/time/local-date";

/** Recaps kept in memory for each store: about 50 kB a piece. */
const KEPT_MAX = 200;

/** What was written down never changes: read and checked once, a recap is good for as long as its row bears that moment. */
const kept = new WeakMap<Database["pool"], Map<string, FrozenRecap>>();

/** A week's frozen recap, or `null`. Not to be changed: others are handed the same. */
export async function recallRecap(db: Database, groupId: number, weekStart: LocalDate): Promise<FrozenRecap | null> {
	const [found] = await listFrozenDates(db, groupId, { weekStart });
	return found === undefined ? null : recall(db, groupId, found);
}

/** A group's newest frozen recaps, newest first. */
export async function recallNewestRecaps(db: Database, groupId: number, limit: number): Promise<FrozenRecap[]> {
	const dates = await listFrozenDates(db, groupId, { limit });
	const recaps = await Promise.all(dates.map((date) => recall(db, groupId, date)));
	return recaps.filter((recap) => recap !== null);
}

async function recall(
	db: Database,
	groupId: number,
	{ weekStart, frozenAt }: { readonly weekStart: LocalDate; readonly frozenAt: Date },
): Promise<FrozenRecap | null> {
	let recaps = kept.get(db.pool);
	if (recaps === undefined) {
		recaps = new Map();
		kept.set(db.pool, recaps);
	}
	const key = `${groupId} ${weekStart} ${frozenAt.getTime()}`;
	const known = recaps.get(key);
	if (known !== undefined) return known;
	const found = await findRecap(db, groupId, weekStart);
	if (found === null) return null;
	for (const oldest of recaps.keys()) {
		if (recaps.size < KEPT_MAX) break;
		recaps.delete(oldest);
	}
	recaps.set(key, found);
	return found;
}
