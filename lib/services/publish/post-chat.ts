import { toBareId } from "@/lib/domain/peer-id";
import type { PublicationTarget } from "@/lib/domain/publication";
import type { PeerRef } from "@/lib/domain/telegram-peer";
import type { ServiceContext } from "../context";
import type { AccountReader } from "../telegram/peers/account-reader";
import { findPeerRef } from "../telegram/peers/find-peer";
import { resolveChat } from "../telegram/peers/resolve-chat";

/** Marked ids below this are channels and supergroups. */
const CHANNELS_BELOW = -1_000_000_000_000;

/** How this account names the chat posted to. Throws AppError `not_found` where it never saw the chat. */
export async function postChatOf(
	ctx: ServiceContext,
	session: AccountReader,
	{ chatId }: Pick<PublicationTarget, "chatId">,
): Promise<PeerRef> {
	const known = await findPeerRef(ctx.db, session.accountId, chatId);
	if (known !== null) return known;
	const id = toBareId(chatId);
	if (session.kind !== "bot" || id === null) return (await resolveChat(ctx, session, String(chatId))).ref;
	// Bots have no list of chats, and need no hash for those they are in.
	return chatId < CHANNELS_BELOW ? { kind: "channel", id, accessHash: "0" } : { kind: "chat", id, accessHash: null };
}
