import { updateGroupSource } from "@/db/queries/group-sources";
import type { GroupSource, GroupSourceChange } from "@/lib/domain/group-source";
import type { HistoryPage } from "@/lib/telegram/gateway";
import { isHeldUnderOtherIds } from "./held-under-other-ids";
import type { LiveTarget } from "./live-target";
import { HELD_FROM_EXPORT } from "./lost-source";
import { hasOwnSequence } from "./open-target";
import { type StoredPage, storePage } from "./store-page";
import type { Tombstones } from "./tombstones";

/** The most Telegram gives at once. */
export const PAGE_ENTRIES = 100;

const NOTHING: StoredPage = { inserted: 0, updated: 0, unchanged: 0, hasCorrections: false, missing: 0 };

/** What one step of the backfill did; `isDone`: there is nothing older. */
export interface BackfillStep extends StoredPage {
	readonly entries: number;
	readonly total: number | null;
	readonly isDone: boolean;
}

/**
 * Fetches and stores the next older page. The checkpoint moves with the rows, so a killed process repeats at most a
 * page that was not stored.
 */
export async function backfillPage(
	target: LiveTarget,
	source: GroupSource,
	tombstones: Tombstones,
): Promise<BackfillStep> {
	const { ctx, session, chat } = target;
	const askedAt = ctx.now();
	const since = tombstones.open();
	try {
		const page = await session.gateway.history(
			chat,
			{ limit: PAGE_ENTRIES, ...(source.backfillId === null ? {} : { offsetId: source.backfillId }) },
			{ lane: "backfill", signal: session.signal },
		);
		if (source.backfillId === null && !hasOwnSequence(source) && (await isHeldUnderOtherIds(target, page))) {
			return leaveToExport(target);
		}
		const isDone = isEnd(page);
		const stored = await storePage(target, {
			page,
			whole: wholeRangeOf(page, source.backfillId),
			// The first page shows the chat as it was when it was asked for.
			knownUntil: source.backfillId === null && target.segment === "current" ? askedAt : null,
			part: source.backfillId === null ? "begins" : "extends",
			gone: since.gone(),
			advance: (held) => advance(held, source, page, { isDone, askedAt }),
		});
		return { ...(stored ?? NOTHING), entries: page.messages.length, total: page.total, isDone };
	} finally {
		since.close();
	}
}

/** The export keeps telling of this chat; collecting it beside would count everything twice. */
async function leaveToExport({ ctx, group, segment }: LiveTarget): Promise<BackfillStep> {
	const change = { state: "paused", stateReason: HELD_FROM_EXPORT } as const;
	await updateGroupSource(ctx.db, { groupId: group.groupId, segment }, change, ctx.now());
	ctx.log.warn({ groupId: group.groupId, segment }, "held from another account's export; not collected beside it");
	return { ...NOTHING, entries: 0, total: null, isDone: true };
}

function isEnd({ span }: HistoryPage): boolean {
	return span === null || span.minId <= 1;
}

/** Below what it shows a page proves nothing: older history may be hidden from this account. */
function wholeRangeOf({ span }: HistoryPage, offsetId: number | null) {
	if (span === null) return null;
	return { from: span.minId, to: offsetId === null ? span.maxId : offsetId - 1 };
}

function advance(
	held: GroupSource,
	asked: GroupSource,
	page: HistoryPage,
	{ isDone, askedAt }: { readonly isDone: boolean; readonly askedAt: Date },
): GroupSourceChange | null {
	if (held.backfillId !== asked.backfillId || held.isBackfillDone) return null;
	const { span } = page;
	const isFirst = asked.backfillId === null;
	return {
		isBackfillDone: isDone,
		collected: held.collected + page.messages.length,
		...(page.total === null ? {} : { total: page.total }),
		...(span === null ? {} : { backfillId: span.minId, maxSeenId: Math.max(span.maxId, held.maxSeenId ?? 0) }),
		...(isFirst ? { sweptAt: askedAt } : {}),
	};
}
