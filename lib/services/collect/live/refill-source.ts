import { findGroupSource } from "@/db/queries/group-sources";
import { PAGE_ENTRIES } from "./backfill-page";
import { entryTimeOf } from "./live-part";
import type { LiveTarget } from "./live-target";
import { storePage } from "./store-page";
import { sweepSource } from "./sweep-source";
import type { Tombstones } from "./tombstones";

/** Telegram lets people change and take back messages for two days. */
const CHANGEABLE_MS = 48 * 3_600_000;

/**
 * Fills what no difference can list any more: everything newer than the newest entry stored, and what may have been
 * edited or deleted meanwhile, which is what was written up to two days before we stopped listening.
 */
export async function refillSource(target: LiveTarget, tombstones: Tombstones): Promise<void> {
	const { ctx, group, segment } = target;
	const source = await findGroupSource(ctx.db, { groupId: group.groupId, segment });
	if (source === null || source.maxSeenId === null) return;
	const heardAt = source.sweptAt ?? ctx.now();
	await sweepSource(target, source, tombstones);
	await rereadSince(target, source.maxSeenId, new Date(heardAt.getTime() - CHANGEABLE_MS), tombstones);
}

/** Reads again from `fromId` down to what was written before `since`, or to where the backfill is. */
async function rereadSince(target: LiveTarget, fromId: number, since: Date, tombstones: Tombstones): Promise<void> {
	const { ctx, session, chat, group, segment } = target;
	let offsetId = fromId + 1;
	while (!session.signal.aborted) {
		const watch = tombstones.open();
		try {
			const query = { offsetId, limit: PAGE_ENTRIES };
			const page = await session.gateway.history(chat, query, { lane: "live", signal: session.signal });
			const { span } = page;
			const source = await findGroupSource(ctx.db, { groupId: group.groupId, segment });
			if (span === null || source === null || span.minId < (source.backfillId ?? 0)) return;
			await storePage(target, {
				page,
				whole: { from: span.minId, to: offsetId - 1 },
				knownUntil: null,
				part: "within",
				gone: watch.gone(),
				advance: () => ({}),
			});
			if (page.messages.some((message) => entryTimeOf(message) < since)) return;
			offsetId = span.minId;
		} finally {
			watch.close();
		}
	}
}
