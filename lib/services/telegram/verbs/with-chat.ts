import { canUseTelegram } from "@/lib/domain/access";
import type { LiveChat } from "@/lib/domain/telegram-peer";
import type { ServiceContext } from "../../context";
import { requireAccess } from "../../require-access";
import { resolveChat } from "../peers/resolve-chat";
import type { AccountSession } from "../runtime/account-session";
import { withAccount } from "../runtime/with-account";
import { explainRefusal } from "./explain-refusal";

/** Which account is to read which chat. */
export interface ChatInput {
	/** Name or id; left out: the only one there is. */
	readonly account?: string | null | undefined;
	/** Whatever `resolveChat` understands. */
	readonly ref: string;
	readonly signal?: AbortSignal | undefined;
	readonly onWaiting?: ((holder: string) => void) | undefined;
}

/** Runs `read` on a chat with an account's session. Throws AppError, for Telegram's refusals too. */
export async function withChat<T>(
	ctx: ServiceContext,
	purpose: string,
	{ account = null, ref, signal, onWaiting }: ChatInput,
	read: (session: AccountSession, chat: LiveChat) => Promise<T>,
): Promise<T> {
	requireAccess(canUseTelegram(ctx.actor));
	try {
		return await withAccount(ctx, { account, purpose, signal, onWaiting }, async (session) =>
			read(session, await resolveChat(ctx, session, ref)),
		);
	} catch (error) {
		throw explainRefusal(error);
	}
}
