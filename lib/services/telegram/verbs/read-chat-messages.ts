import { z } from "zod";
import type { LiveMessage } from "@/lib/domain/live-message";
import type { Progress } from "@/lib/domain/progress";
import type { LiveChat } from "@/lib/domain/telegram-peer";
import { AppError } from "@/lib/errors";
import { TelegramFailure } from "@/lib/telegram/telegram-failure";
import { collectingSwitches, requireSwitch } from "../../collect/live/collecting-switches";
import type { ServiceContext } from "../../context";
import { parseInput } from "../../parse-input";
import { ChatInputSchema, LimitSchema } from "./chat-input";
import { type MessageRecord, toMessageRecord } from "./message-record";
import { readMessages } from "./read-messages";
import { withChat } from "./with-chat";

const IdSchema = z.number().int().nonnegative("A message id is not below 0.").nullish();

const InputSchema = ChatInputSchema.extend({
	limit: LimitSchema,
	minId: IdSchema,
	afterId: IdSchema,
	since: z.date().nullish(),
	until: z.date().nullish(),
	threadId: IdSchema,
	onProgress: z.custom<(progress: Progress) => void>((given) => typeof given === "function").optional(),
}).refine(({ since, until }) => since == null || until == null || since < until, "The end is not after the beginning.");

const NO_THREAD: ReadonlySet<string> = new Set(["MSG_ID_INVALID", "TOPIC_ID_INVALID"]);

export type ReadChatMessagesInput = z.input<typeof InputSchema>;

/**
 * Hands a chat's messages to `use`, a page at a time and in flat memory: newest first, or oldest first after `afterId`.
 * See `MessageQuery` for the bounds. Throws AppError `forbidden` where reading history is switched off, and like `withChat`.
 */
export async function readChatMessages<T>(
	ctx: ServiceContext,
	input: ReadChatMessagesInput,
	use: (pages: AsyncIterable<readonly MessageRecord[]>, chat: LiveChat) => Promise<T>,
): Promise<T> {
	const { onProgress, ...asked } = parseInput(InputSchema, input);
	requireSwitch(collectingSwitches().history, "Reading history", "MTPROTO_HISTORY_ENABLED");
	const query = {
		limit: asked.limit ?? null,
		minId: asked.minId ?? null,
		afterId: asked.afterId ?? null,
		since: asked.since ?? null,
		until: asked.until ?? null,
		threadId: asked.threadId ?? null,
		onProgress,
	};
	return withChat(ctx, "messages", asked, (session, chat) =>
		use(toRecords(readMessages(ctx.db, session, chat, query)), chat).catch((error: unknown) => {
			throw query.threadId === null ? error : explainThread(error, chat, query.threadId);
		}),
	);
}

/** Telegram calls an unknown topic an invalid message: to it a topic is the row that opened it. */
function explainThread(error: unknown, { kind, title }: LiveChat, threadId: number): unknown {
	if (!(error instanceof TelegramFailure) || !NO_THREAD.has(error.reason)) return error;
	const message =
		kind === "forum" ? `${title} has no topic ${threadId}.` : `${title} has no topic or thread ${threadId}.`;
	const hint = "A topic's id is the number after the group in its t.me link.";
	return new AppError("not_found", message, { hint, place: { field: "topic" }, cause: error });
}

async function* toRecords(pages: AsyncIterable<readonly LiveMessage[]>): AsyncGenerator<readonly MessageRecord[]> {
	for await (const page of pages) yield page.map(toMessageRecord);
}
