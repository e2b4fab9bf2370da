import { findPeersByUsername } from "@/db/queries/telegram-peers";
import type { LiveChat } from "@/lib/domain/telegram-peer";
import { AppError } from "@/lib/errors";
import { TelegramFailure } from "@/lib/telegram/telegram-failure";
import type { ServiceContext } from "../../context";
import type { AccountReader } from "./account-reader";
import { toPeerRef } from "./find-peer";
import { rememberPeers } from "./remember-peers";

/** Telegram's words for a name nobody has. */
const NOBODY = /^USERNAME_(NOT_OCCUPIED|INVALID)/;

/**
 * The chat with this username (lower case), or `null`. Telegram allows few name look-ups a day, so a chat known by the
 * name is asked about directly, and believed if it still carries it.
 */
export async function chatByUsername(
	{ db }: Pick<ServiceContext, "db">,
	session: AccountReader,
	username: string,
): Promise<LiveChat | null> {
	const stillCarries = await askKnown(db, session, username);
	if (stillCarries !== null) return stillCarries;
	const found = await nobodyAsNull(
		session.gateway.resolveUsername(username, { lane: "interactive", signal: session.signal }),
	);
	if (found === null) return null;
	const { chat, user } = found;
	const seen = { people: user === null ? [] : [user], chats: chat === null ? [] : [chat] };
	await rememberPeers(db, session.accountId, seen, new Date(session.clock.now()));
	if (chat !== null || user === null) return chat;
	throw new AppError("invalid", `@${username} is ${user.peer.kind === "bot" ? "a bot" : "a person"}, not a chat.`, {
		hint: "Give the username, id or link of a group or channel.",
		place: { field: "ref" },
	});
}

/** The chat that was last seen with the name, if it still has it; a chat that lost it is written down without. */
async function askKnown(db: ServiceContext["db"], session: AccountReader, username: string): Promise<LiveChat | null> {
	for (const known of await findPeersByUsername(db, session.accountId, username)) {
		const ref = known.kind === "channel" ? toPeerRef(known) : null;
		if (ref === null) continue;
		const chat = await reachable(session.gateway.chat(ref, { lane: "interactive", signal: session.signal }));
		if (chat === null) continue;
		if (chat.username?.toLowerCase() === username) return chat;
		await rememberPeers(db, session.accountId, { chats: [chat] }, new Date(session.clock.now()));
	}
	return null;
}

async function reachable<T>(asked: Promise<T>): Promise<T | null> {
	return asked.catch((error: unknown) => nullIf(error, (failure) => failure.kind === "chat_lost"));
}

async function nobodyAsNull<T>(asked: Promise<T>): Promise<T | null> {
	return asked.catch((error: unknown) => nullIf(error, (failure) => NOBODY.test(failure.reason)));
}

function nullIf(error: unknown, isAbsence: (failure: TelegramFailure) => boolean): null {
	if (error instanceof TelegramFailure && isAbsence(error)) return null;
	throw error;
}
