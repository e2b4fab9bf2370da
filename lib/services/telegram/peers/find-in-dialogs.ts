import type { QueryRunner } from "@/db/client";
import type { LiveChat } from "@/lib/domain/telegram-peer";
import type { AccountReader } from "./account-reader";
import { rememberPeers } from "./remember-peers";

/** An account rarely has more dialogs than this many pages of a hundred; walking on would cost calls for nothing. */
const PAGES_MAX = 20;

/** The first of the account's dialogs that `isWanted`, or `null`. Everything passed on the way is remembered. */
export async function findInDialogs(
	db: QueryRunner,
	session: AccountReader,
	isWanted: (chat: LiveChat) => boolean,
): Promise<LiveChat | null> {
	// Telegram shows bots no list of their chats.
	if (session.kind === "bot") return null;
	let cursor: string | null = null;
	for (let page = 0; page < PAGES_MAX; page += 1) {
		const slice = await session.gateway.dialogs(cursor, { lane: "interactive", signal: session.signal });
		const seenAt = new Date(session.clock.now());
		await rememberPeers(db, session.accountId, { people: slice.people, chats: slice.items }, seenAt);
		const found = slice.items.find(isWanted);
		if (found !== undefined) return found;
		if (slice.next === null) return null;
		cursor = slice.next;
	}
	return null;
}
