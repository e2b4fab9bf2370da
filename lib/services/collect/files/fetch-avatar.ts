import { z } from "zod";
import { findPeers } from "@/db/queries/telegram-peers";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "../../context";
import { parseInput } from "../../parse-input";
import { findPeerRef } from "../../telegram/peers/find-peer";
import type { AccountSession } from "../../telegram/runtime/account-session";
import { ChatInputSchema } from "../../telegram/verbs/chat-input";
import { withChat } from "../../telegram/verbs/with-chat";
import { downloadAvatar } from "./download-avatar";
import { type FetchedFile, findFetched } from "./store-download";

const InputSchema = ChatInputSchema.extend({
	/** Marked id of a person of the chat; left out: the chat itself. */
	peerId: z.number().int().nullish(),
});

/**
 * The avatar of a chat or of a person this account has seen, fetched once per picture. Throws AppError `not_found` for
 * those who have none or were never seen, and like `withChat`.
 */
export async function fetchAvatar(ctx: ServiceContext, input: z.input<typeof InputSchema>): Promise<FetchedFile> {
	const { peerId, ...asked } = parseInput(InputSchema, input);
	return withChat(ctx, "avatar", asked, (session, chat) => fetchOf(ctx, session, peerId ?? chat.chatId));
}

async function fetchOf(ctx: ServiceContext, session: AccountSession, peerId: number): Promise<FetchedFile> {
	const known = (await findPeers(ctx.db, session.accountId, [peerId])).get(peerId);
	const ref = await findPeerRef(ctx.db, session.accountId, peerId);
	if (known === undefined || ref === null) throw absent(`This account has never seen ${peerId}.`);
	if (known.photoId === null) throw absent(`“${known.title ?? peerId}” has no avatar.`);
	const held = await findFetched(ctx, "avatar", known.photoId);
	return held ?? downloadAvatar(ctx, session, ref, known.photoId);
}

function absent(message: string): AppError {
	return new AppError("not_found", message, { place: { field: "peerId" } });
}
