import type { HistoryPage, HistoryQuery } from "@/lib/telegram/gateway";
import type { MessageQuery } from "./message-query";

/** Messages a page; Telegram gives no more. */
const PAGE_ROWS = 100;

/** One request of a walk through history and what follows its answer. */
export interface HistoryStep {
	readonly query: HistoryQuery;
	readonly isAscending: boolean;
	/** The next step after this page; `null`: it was the last. */
	after(page: HistoryPage): HistoryStep | null;
}

/** The first step of a walk. `ask` finds out where a span of time begins when it is walked upwards. */
export async function historyFrom(
	query: MessageQuery,
	ask: (asked: HistoryQuery) => Promise<HistoryPage>,
): Promise<HistoryStep> {
	if (query.afterId === null) return down(query, { offsetDate: query.until });
	const before = query.since === null ? null : await idBefore(query.since, ask);
	return up(query, Math.max(query.afterId, before ?? 0, query.minId ?? 0));
}

function down(
	query: MessageQuery,
	from: { readonly offsetId?: number; readonly offsetDate?: Date | null },
): HistoryStep {
	return {
		isAscending: false,
		query: {
			limit: PAGE_ROWS,
			...(from.offsetId === undefined ? {} : { offsetId: from.offsetId }),
			...(from.offsetDate == null ? {} : { offsetDate: Math.ceil(from.offsetDate.getTime() / 1000) }),
			...(query.minId === null ? {} : { minId: query.minId }),
			...(query.threadId === null ? {} : { threadId: query.threadId }),
		},
		after: ({ span }) => (span === null || span.minId <= 1 ? null : down(query, { offsetId: span.minId })),
	};
}

/** Telegram counts pages from the newest down; a negative offset of a whole page turns that round. */
function up(query: MessageQuery, afterId: number): HistoryStep {
	return {
		isAscending: true,
		query: {
			limit: PAGE_ROWS,
			offsetId: afterId + 1,
			addOffset: -PAGE_ROWS,
			minId: afterId,
			...(query.threadId === null ? {} : { threadId: query.threadId }),
		},
		after: ({ span }) => (span === null || span.maxId <= afterId ? null : up(query, span.maxId)),
	};
}

/** Id of the last message before an instant, give or take a second, which the walk itself corrects. */
async function idBefore(at: Date, ask: (asked: HistoryQuery) => Promise<HistoryPage>): Promise<number | null> {
	const page = await ask({ limit: 1, offsetDate: Math.floor(at.getTime() / 1000) - 1 });
	return page.span?.maxId ?? null;
}
