import type { LiveChat } from "@/lib/domain/telegram-peer";
import { AppError } from "@/lib/errors";
import { TelegramFailure } from "@/lib/telegram/telegram-failure";
import type { ServiceContext } from "../../context";
import type { AccountReader } from "./account-reader";
import { chatByBareId, chatByMarkedId } from "./chat-by-id";
import { chatByInvite } from "./chat-by-invite";
import { chatByTitle } from "./chat-by-title";
import { chatByUsername } from "./chat-by-username";
import type { ChatRef } from "./chat-ref";
import { parseChatRef } from "./parse-chat-ref";
import { rememberPeers } from "./remember-peers";
import { unknownChat } from "./unknown-chat";

type Context = Pick<ServiceContext, "db">;

/**
 * The chat a person means by `ref`: `@name`, `name`, an id (bare, marked, `-100…`), a t.me or tg:// link, a title, or
 * our slug of a tracked group. A basic group that became a supergroup leads there. Throws AppError `invalid` for words
 * that can mean no chat, `not_found` with the nearest known ones, `forbidden` for a chat that must be joined first.
 */
export async function resolveChat(ctx: Context, session: AccountReader, ref: string): Promise<LiveChat> {
	const meant = parseChatRef(ref);
	if (meant.type === "unusable") throw invalidRef(ref, meant.reason);
	const found = await lookUp(ctx, session, meant).catch((error: unknown) => absentOrThrow(error));
	if (found === null) throw await unknownChat(ctx.db, session.accountId, ref);
	const chat = found.migratedTo === null ? found : await followMigration(session, found);
	await rememberPeers(ctx.db, session.accountId, { chats: [chat] }, new Date(session.clock.now()));
	return chat;
}

async function lookUp(
	ctx: Context,
	session: AccountReader,
	meant: Exclude<ChatRef, { type: "unusable" }>,
): Promise<LiveChat | null> {
	switch (meant.type) {
		case "username":
			return (await chatByUsername(ctx, session, meant.username)) ?? chatByTitle(ctx, session, meant.username);
		case "marked":
			return chatByMarkedId(ctx, session, meant.peerId);
		case "bare":
			return chatByBareId(ctx, session, meant.id);
		case "invite":
			return chatByInvite(session, meant.hash);
		case "title":
			return chatByTitle(ctx, session, meant.title);
	}
}

async function followMigration(session: AccountReader, chat: LiveChat): Promise<LiveChat> {
	if (chat.migratedTo === null) return chat;
	return session.gateway.chat(chat.migratedTo, { lane: "interactive", signal: session.signal });
}

/** A chat that cannot be reached is as good as unknown to whoever typed its name. */
function absentOrThrow(error: unknown): null {
	if (error instanceof TelegramFailure && error.kind === "chat_lost") return null;
	throw error;
}

function invalidRef(ref: string, reason: string): AppError {
	return new AppError("invalid", `${JSON.stringify(ref)} names no chat. ${reason}`, {
		hint: "Give a @username, a numeric id, an invite link or a t.me link of the chat.",
		place: { field: "ref" },
	});
}
