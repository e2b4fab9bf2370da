import { z } from "zod";
import { canUseTelegram } from "@/lib/domain/access";
import type { Progress } from "@/lib/domain/progress";
import { progressOf } from "@/lib/domain/progress";
import type { LiveChat } from "@/lib/domain/telegram-peer";
import type { Slice } from "@/lib/telegram/gateway";
import type { ServiceContext } from "../../context";
import { parseInput } from "../../parse-input";
import { requireAccess } from "../../require-access";
import type { AccountReader } from "../peers/account-reader";
import { rememberPeers } from "../peers/remember-peers";
import { withAccount } from "../runtime/with-account";
import { ChatInputSchema, LimitSchema } from "./chat-input";
import { explainRefusal } from "./explain-refusal";

const InputSchema = ChatInputSchema.omit({ ref: true }).extend({
	limit: LimitSchema,
	onProgress: z.custom<(progress: Progress) => void>((given) => typeof given === "function").optional(),
});

/** A chat of the account, as lists show it. */
export interface DialogInfo {
	/** Marked id. */
	readonly chatId: number;
	readonly kind: LiveChat["kind"];
	readonly title: string;
	readonly username: string | null;
	/** `null`: Telegram does not say. */
	readonly members: number | null;
	readonly isAdmin: boolean;
	/** Left, kicked or forbidden. */
	readonly isLost: boolean;
}

/** The groups and channels of an account, in Telegram's order. Throws AppError, for Telegram's refusals too. */
export async function listDialogs(ctx: ServiceContext, input: z.input<typeof InputSchema>): Promise<DialogInfo[]> {
	const { account = null, signal, onWaiting, limit, onProgress } = parseInput(InputSchema, input);
	requireAccess(canUseTelegram(ctx.actor));
	const use = { account, purpose: "dialogs", signal, onWaiting };
	try {
		return await withAccount(ctx, use, (session) =>
			readDialogs(ctx, session, { limit: limit ?? Number.POSITIVE_INFINITY, onProgress }),
		);
	} catch (error) {
		throw explainRefusal(error);
	}
}

async function readDialogs(
	ctx: ServiceContext,
	session: AccountReader,
	{ limit, onProgress }: { readonly limit: number; readonly onProgress?: ((progress: Progress) => void) | undefined },
): Promise<DialogInfo[]> {
	const startedAt = session.clock.now();
	const dialogs = new Map<number, DialogInfo>();
	let cursor: string | null = null;
	for (;;) {
		const slice: Slice<LiveChat> = await session.gateway.dialogs(cursor, {
			lane: "interactive",
			signal: session.signal,
		});
		await rememberPeers(ctx.db, session.accountId, { people: slice.people, chats: slice.items }, ctx.now());
		for (const chat of slice.items) if (chat.migratedTo === null) dialogs.set(chat.chatId, toInfo(chat));
		onProgress?.(progressOf(dialogs.size, slice.total, startedAt, session.clock.now()));
		if (slice.next === null || dialogs.size >= limit) return [...dialogs.values()].slice(0, limit);
		cursor = slice.next;
	}
}

function toInfo({ chatId, kind, title, username, participants, isAdmin, isLost }: LiveChat): DialogInfo {
	return { chatId, kind, title, username, members: participants, isAdmin, isLost };
}
