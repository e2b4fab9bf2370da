import { z } from "zod";
import type { LiveMessage } from "@/lib/domain/live-message";
import type { Progress } from "@/lib/domain/progress";
import type { LiveChat } from "@/lib/domain/telegram-peer";
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

export type ReadChatMessagesInput = z.input<typeof InputSchema>;

/**
 * Hands a chat's messages to `use`, a page at a time and in flat memory: newest first, or oldest first after `afterId`.
 * See `MessageQuery` for the bounds. Throws like `withChat`.
 */
export async function readChatMessages<T>(
	ctx: ServiceContext,
	input: ReadChatMessagesInput,
	use: (pages: AsyncIterable<readonly MessageRecord[]>, chat: LiveChat) => Promise<T>,
): Promise<T> {
	const { onProgress, ...asked } = parseInput(InputSchema, input);
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
		use(toRecords(readMessages(ctx.db, session, chat, query)), chat),
	);
}

async function* toRecords(pages: AsyncIterable<readonly LiveMessage[]>): AsyncGenerator<readonly MessageRecord[]> {
	for await (const page of pages) yield page.map(toMessageRecord);
}
