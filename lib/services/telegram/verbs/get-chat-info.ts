import type { z } from "zod";
import type { ServiceContext } from "../../context";
import { parseInput } from "../../parse-input";
import { rememberPeers } from "../peers/remember-peers";
import { type ChatInfo, toChatInfo } from "./chat-info";
import { ChatInputSchema } from "./chat-input";
import { findCreationDate } from "./find-creation-date";
import { withChat } from "./with-chat";

/** All that Telegram tells of a chat, and when it was made. Throws like `withChat`. */
export async function getChatInfo(ctx: ServiceContext, input: z.input<typeof ChatInputSchema>): Promise<ChatInfo> {
	const asked = parseInput(ChatInputSchema, input);
	return withChat(ctx, "info", asked, async (session, chat) => {
		const details = await session.gateway.chat(chat.ref, { lane: "interactive", signal: session.signal });
		await rememberPeers(ctx.db, session.accountId, { chats: [details] }, ctx.now());
		return toChatInfo(details, await findCreationDate(session, details));
	});
}
