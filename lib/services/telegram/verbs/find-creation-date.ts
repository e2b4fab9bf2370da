import type { LiveChatDetails } from "@/lib/domain/telegram-peer";
import { TelegramFailure } from "@/lib/telegram/telegram-failure";
import type { AccountReader } from "../peers/account-reader";
import { sentAtOf } from "./read-messages";

/** When a chat was made, and how we know. */
export interface CreationDate {
	readonly at: Date | null;
	/** `first_row`: its very first row; `basic_group`: the group it was; `chat`: as Telegram dates it for this account. */
	readonly source: "first_row" | "basic_group" | "chat" | null;
	/** `false`: it was made then or before (Telegram shows members the day they joined). */
	readonly isExact: boolean;
}

/**
 * Finds out when a chat was made. Telegram dates supergroups by when this account joined, so the first row, which tells
 * of the creation, is asked for; where history is hidden only the upper bound is left.
 */
export async function findCreationDate(session: AccountReader, chat: LiveChatDetails): Promise<CreationDate> {
	if (chat.kind === "basic_group") return { at: chat.createdAt, source: "chat", isExact: true };
	const before = chat.migratedFrom === null ? null : await basicGroupDate(session, chat.migratedFrom.chat);
	if (before !== null) return { at: before, source: "basic_group", isExact: true };
	const first = await orRefused(
		session.gateway.messagesByIds(chat.ref, [1], { lane: "interactive", signal: session.signal }),
	);
	const row = first?.messages[0];
	if (row !== undefined) return { at: sentAtOf(row), source: "first_row", isExact: chat.migratedFrom === null };
	return { at: chat.createdAt, source: chat.createdAt === null ? null : "chat", isExact: false };
}

async function basicGroupDate(session: AccountReader, ref: LiveChatDetails["ref"]): Promise<Date | null> {
	const chat = await orRefused(session.gateway.chat(ref, { lane: "interactive", signal: session.signal }));
	return chat?.createdAt ?? null;
}

/** The date is worth a question, but not a failure. */
async function orRefused<T>(asked: Promise<T>): Promise<T | null> {
	return asked.catch((error: unknown) => {
		if (error instanceof TelegramFailure && ["chat_lost", "no_rights", "refused"].includes(error.kind)) return null;
		throw error;
	});
}
