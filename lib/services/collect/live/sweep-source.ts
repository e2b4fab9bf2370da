import { reachCollectedPart } from "@/db/queries/collected-parts";
import { lockGroupSource, updateGroupSource } from "@/db/queries/group-sources";
import { inTransaction } from "@/db/transaction";
import type { GroupSource } from "@/lib/domain/group-source";
import { PAGE_ENTRIES } from "./backfill-page";
import { livePartKey } from "./live-part";
import type { LiveTarget } from "./live-target";
import { storePage } from "./store-page";
import type { Tombstones } from "./tombstones";

/** What a sweep brought. */
export interface Sweep {
	readonly pages: number;
	readonly entries: number;
	readonly inserted: number;
	readonly hasCorrections: boolean;
	/** The newest message was reached: everything is known up to the moment of asking. */
	readonly isComplete: boolean;
}

/**
 * Reads what is newer than the newest entry stored, oldest first, so that what is stored has no hole wherever it
 * stops. Stops between pages when the session ends. Does nothing before the backfill has seen its first page.
 */
export async function sweepSource(target: LiveTarget, start: GroupSource, tombstones: Tombstones): Promise<Sweep> {
	const { session } = target;
	let sweep: Sweep = { pages: 0, entries: 0, inserted: 0, hasCorrections: false, isComplete: false };
	let maxSeenId = start.maxSeenId;
	while (maxSeenId !== null && !session.signal.aborted) {
		const step = await sweepPage(target, maxSeenId, tombstones);
		if (step === null) return { ...sweep, isComplete: true };
		maxSeenId = step.maxSeenId;
		sweep = {
			pages: sweep.pages + 1,
			entries: sweep.entries + step.entries,
			inserted: sweep.inserted + step.inserted,
			hasCorrections: sweep.hasCorrections || step.hasCorrections,
			isComplete: false,
		};
	}
	return sweep;
}

/** One page of what is newer than `maxSeenId`; `null`: there is nothing newer, and that is noted. */
async function sweepPage(target: LiveTarget, maxSeenId: number, tombstones: Tombstones) {
	const { ctx, session, chat } = target;
	const askedAt = ctx.now();
	const since = tombstones.open();
	try {
		const query = { offsetId: maxSeenId + 1, addOffset: -PAGE_ENTRIES, minId: maxSeenId, limit: PAGE_ENTRIES };
		const page = await session.gateway.history(chat, query, { lane: "live", signal: session.signal });
		const newest = page.span?.maxId ?? 0;
		if (newest <= maxSeenId) {
			await reach(target, askedAt);
			return null;
		}
		const stored = await storePage(target, {
			page,
			whole: { from: maxSeenId + 1, to: newest },
			knownUntil: null,
			part: "extends",
			gone: since.gone(),
			advance: (held) => ({ maxSeenId: Math.max(newest, held.maxSeenId ?? 0) }),
		});
		const { inserted, hasCorrections } = stored ?? { inserted: 0, hasCorrections: false };
		return { maxSeenId: newest, entries: page.messages.length, inserted, hasCorrections };
	} finally {
		since.close();
	}
}

/** Everything is known up to `at`, though nobody may have written. */
async function reach({ ctx, group, segment }: LiveTarget, at: Date): Promise<void> {
	const key = { groupId: group.groupId, segment };
	await inTransaction(ctx.db, async (tx) => {
		const held = await lockGroupSource(tx, key);
		if (held === null || (held.sweptAt !== null && held.sweptAt >= at)) return;
		await reachCollectedPart(tx, livePartKey(group.groupId, segment), at);
		await updateGroupSource(tx, key, { sweptAt: at }, ctx.now());
	});
}
