import { z } from "zod";
import type { Progress } from "@/lib/domain/progress";
import type { LiveChatDetails } from "@/lib/domain/telegram-peer";
import type { MemberFilter } from "@/lib/telegram/gateway";
import type { ServiceContext } from "../../context";
import { parseInput } from "../../parse-input";
import { ChatInputSchema, LimitSchema } from "./chat-input";
import type { MemberListEnd, MemberPage } from "./member-list";
import { type MemberRecord, toMemberRecord } from "./member-record";
import { readMembers } from "./read-members";
import { withChat } from "./with-chat";

const InputSchema = ChatInputSchema.extend({
	limit: LimitSchema,
	/** Whose name or username begins like this; left out: everybody. */
	search: z.string().trim().min(1).max(64).nullish(),
	onProgress: z.custom<(progress: Progress) => void>((given) => typeof given === "function").optional(),
});

export type ReadParticipantsInput = z.input<typeof InputSchema>;

/** What was read, besides the people themselves. */
export interface ReadParticipants<T> {
	readonly chat: Pick<LiveChatDetails, "chatId" | "title">;
	readonly end: MemberListEnd;
	readonly used: T;
}

/**
 * Hands a chat's members (or those a search finds) to `use`, a page at a time, and tells how the list ended: Telegram
 * gives out 10,000 at most and hides some lists. Throws like `withChat`.
 */
export async function readParticipants<T>(
	ctx: ServiceContext,
	input: ReadParticipantsInput,
	use: (pages: AsyncIterable<readonly MemberRecord[]>) => Promise<T>,
): Promise<ReadParticipants<T>> {
	const { limit = null, search = null, onProgress, ...asked } = parseInput(InputSchema, input);
	const filter: MemberFilter = search === null ? { type: "recent" } : { type: "search", query: search };
	return withChat(ctx, "participants", asked, async (session, chat) => {
		const details = await session.gateway.chat(chat.ref, { lane: "interactive", signal: session.signal });
		const list = readMembers(ctx.db, session, details, { filter, limit, lane: "interactive", onProgress });
		const ended = { end: NOTHING_READ };
		const used = await use(toRecords(list, ended));
		return { chat: { chatId: details.chatId, title: details.title }, end: ended.end, used };
	});
}

const NOTHING_READ: MemberListEnd = { total: null, listed: 0, isComplete: false, gap: "limit" };

/** A loop over pages drops what the list says at its end, so it is kept aside. */
async function* toRecords(
	list: AsyncGenerator<MemberPage, MemberListEnd>,
	ended: { end: MemberListEnd },
): AsyncGenerator<readonly MemberRecord[]> {
	for (;;) {
		const step = await list.next();
		if (step.done) {
			ended.end = step.value;
			return;
		}
		yield step.value.map(toMemberRecord);
	}
}
