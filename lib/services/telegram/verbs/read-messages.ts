import type { QueryRunner } from "@/db/client";
import type { LiveMessage } from "@/lib/domain/live-message";
import { type Progress, progressOf } from "@/lib/domain/progress";
import type { LiveChat } from "@/lib/domain/telegram-peer";
import type { HistoryPage, HistoryQuery } from "@/lib/telegram/gateway";
import type { AccountReader } from "../peers/account-reader";
import { rememberPeers } from "../peers/remember-peers";
import { type HistoryStep, historyFrom } from "./history-step";
import { expectedOf, type MessageQuery, placeOf } from "./message-query";

export interface ReadMessages extends MessageQuery {
	readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/**
 * Yields messages (service rows included) page by page, newest first, or oldest first after `afterId`. Nothing but the
 * page at hand is kept, so that a chat of millions costs no more memory than one of hundreds.
 */
export async function* readMessages(
	db: QueryRunner,
	session: AccountReader,
	chat: Pick<LiveChat, "ref">,
	query: ReadMessages,
): AsyncGenerator<readonly LiveMessage[]> {
	const ask = (asked: HistoryQuery): Promise<HistoryPage> =>
		session.gateway.history(chat.ref, asked, { lane: "backfill", signal: session.signal });
	const startedAt = session.clock.now();
	let given = 0;
	let step: HistoryStep | null = await historyFrom(query, ask);
	while (step !== null) {
		session.signal.throwIfAborted();
		const page: HistoryPage = await ask(step.query);
		await rememberPeers(
			db,
			session.accountId,
			{ people: page.people, chats: page.chats },
			new Date(session.clock.now()),
		);
		const wanted = page.messages.filter((message) => placeOf(sentAtOf(message), query) === "within");
		const left = query.limit === null ? wanted.length : query.limit - given;
		const ordered = (step.isAscending ? [...wanted].reverse() : wanted).slice(0, left);
		given += ordered.length;
		if (ordered.length > 0) yield ordered;
		query.onProgress?.(progressOf(given, expectedOf(query, page.total), startedAt, session.clock.now()));
		const isDone = query.limit !== null && given >= query.limit;
		step = isDone || isPast(page, query, step.isAscending) ? null : step.after(page);
	}
}

/** When a message or service row was sent. */
export function sentAtOf({ entry }: LiveMessage): Date {
	return entry.type === "message" ? entry.message.sentAt : entry.service.sentAt;
}

/** Whether the page reached beyond the asked span, so that nothing further on can lie in it. */
function isPast(page: HistoryPage, query: MessageQuery, isAscending: boolean): boolean {
	const beyond = isAscending ? "after" : "before";
	return page.messages.some((message) => placeOf(sentAtOf(message), query) === beyond);
}
