import type { LiveChat } from "@/lib/domain/telegram-peer";
import { AppError } from "@/lib/errors";
import type { AccountReader } from "./account-reader";

/** The chat an invite link leads to, if the account is in it. Joining is a decision of its own and never made here. */
export async function chatByInvite(session: AccountReader, hash: string): Promise<LiveChat> {
	const { chat, title } = await session.gateway.resolveInvite(hash, {
		lane: "interactive",
		signal: session.signal,
	});
	if (chat !== null && !chat.isLost) return chat;
	throw new AppError("forbidden", `This account is not in “${title}”, where the invite link leads.`, {
		hint: "Join it in Telegram first, then try again.",
		place: { field: "ref" },
	});
}
