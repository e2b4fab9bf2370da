import type { QueryRunner } from "@/db/client";
import { type Progress, progressOf } from "@/lib/domain/progress";
import type { LiveMember } from "@/lib/domain/telegram-peer";
import type { CallLane } from "@/lib/telegram/call-gate";
import type { MemberFilter, Slice } from "@/lib/telegram/gateway";
import { TelegramFailure } from "@/lib/telegram/telegram-failure";
import type { AccountReader } from "../peers/account-reader";
import { rememberPeers } from "../peers/remember-peers";
import { endOfList, type ListedChat, type MemberListEnd, type MemberPage, planMemberList } from "./member-list";

/** Telegram gives at most this many rows a page. */
const PAGE_ROWS = 200;

export interface MemberQuery {
	readonly filter: MemberFilter;
	/** People at most; `null`: all that Telegram gives out. */
	readonly limit: number | null;
	readonly lane: CallLane;
	readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/**
 * Yields a chat's members page by page and returns how the list ended. Lists that are hidden from this account shrink to
 * the admins, and the end says so; one it may not see at all yields nothing.
 */
export async function* readMembers(
	db: QueryRunner,
	session: AccountReader,
	chat: ListedChat,
	query: MemberQuery,
): AsyncGenerator<MemberPage, MemberListEnd> {
	const { filter, gap } = planMemberList(chat, query.filter);
	const limit = query.limit ?? Number.POSITIVE_INFINITY;
	const startedAt = session.clock.now();
	const seen = new Set<number>();
	let total: number | null = null;
	let offset = 0;
	for (;;) {
		const size = Math.min(PAGE_ROWS, limit - seen.size);
		const slice = await readPage(session, chat, filter, { offset, size, lane: query.lane });
		if (slice === null) return endOfList(chat, { total, listed: seen.size, isCut: false }, "forbidden");
		const people = [...slice.people, ...slice.items.map((member) => member.seen)];
		await rememberPeers(db, session.accountId, { people }, new Date(session.clock.now()));
		total = slice.total ?? total;
		const page = takeNew(slice.items, seen, limit);
		if (page.length > 0) yield page;
		const reached = slice.next === null ? offset + slice.items.length : Number(slice.next);
		await session.gate.pauseForMembers(offset, reached, session.signal);
		query.onProgress?.(progressOf(seen.size, bounded(total, query.limit), startedAt, session.clock.now()));
		if (slice.next === null || seen.size >= limit) {
			return endOfList(chat, { total, listed: seen.size, isCut: seen.size >= limit }, gap);
		}
		offset = reached;
	}
}

/** One page; `null` where this account may not see the list. */
async function readPage(
	session: AccountReader,
	chat: ListedChat,
	filter: MemberFilter,
	{ offset, size, lane }: { readonly offset: number; readonly size: number; readonly lane: CallLane },
): Promise<Slice<LiveMember> | null> {
	const options = { lane, signal: session.signal };
	return session.gateway.members(chat.ref, filter, offset, size, options).catch((error: unknown) => {
		if (error instanceof TelegramFailure && error.kind === "no_rights") return null;
		throw error;
	});
}

/** A list shifts while it is read, so people may come twice. */
function takeNew(items: readonly LiveMember[], seen: Set<number>, limit: number): LiveMember[] {
	const fresh: LiveMember[] = [];
	for (const member of items) {
		const id = member.seen.peer.peerId;
		if (seen.size >= limit) break;
		if (seen.has(id)) continue;
		seen.add(id);
		fresh.push(member);
	}
	return fresh;
}

function bounded(total: number | null, limit: number | null): number | null {
	if (limit === null) return total;
	return total === null ? limit : Math.min(total, limit);
}
