import type { ExportedChat } from "@/lib/domain/export-source";
import { toBareId } from "@/lib/domain/peer-id";
import { AppError } from "@/lib/errors";
import { makeSlug } from "./make-slug";

/** Chats listed in an error; a whole account holds hundreds. */
const LISTED_MAX = 30;

/**
 * The chat to import. `wanted` is its Telegram id (bare or marked) or its name; without it the export must hold one
 * chat only, not counting empty ones. Throws AppError `invalid` that lists the chats there are.
 */
export function chooseChat(chats: readonly ExportedChat[], wanted: string | null): ExportedChat {
	const only = chats[0];
	if (only === undefined) throw new AppError("invalid", "The export holds no chat.");
	// With one chat, --chat names the tracked group to merge into, so it need not fit the chat.
	if (chats.length === 1) return only;
	const candidates = wanted === null ? chats.filter((found) => found.entries !== 0) : findChats(chats, wanted);
	const chosen = candidates[0];
	if (chosen !== undefined && candidates.length === 1) return chosen;
	throw new AppError("invalid", problemOf(wanted, candidates.length), {
		hint: `Choose one with --chat ID: ${describe(candidates.length > 1 ? candidates : chats)}`,
		place: { field: "chat" },
	});
}

/** Whether `wanted` is this chat's id or name. */
export function isChat(found: ExportedChat, wanted: string): boolean {
	const { chatId, title } = found.chat;
	if (/^-?\d+$/.test(wanted)) return Number(wanted) === chatId || Number(wanted) === toBareId(chatId);
	const name = wanted.trim().toLowerCase();
	return title.trim().toLowerCase() === name || makeSlug(title) === name;
}

function findChats(chats: readonly ExportedChat[], wanted: string): ExportedChat[] {
	return chats.filter((found) => isChat(found, wanted));
}

function problemOf(wanted: string | null, matches: number): string {
	if (wanted === null) return "The export holds several chats.";
	return matches === 0
		? `The export holds no chat called ${JSON.stringify(wanted)}.`
		: `The export holds ${matches} chats called ${JSON.stringify(wanted)}.`;
}

function describe(chats: readonly ExportedChat[]): string {
	const lines = chats.slice(0, LISTED_MAX).map(({ chat, entries }) => {
		const count = entries === null ? "" : `, ${entries} entries`;
		return `${toBareId(chat.chatId) ?? chat.chatId} “${chat.title}” (${chat.kind.replaceAll("_", " ")}${count})`;
	});
	const rest = chats.length - lines.length;
	return `${lines.join("; ")}${rest > 0 ? `; and ${rest} more` : ""}`;
}
