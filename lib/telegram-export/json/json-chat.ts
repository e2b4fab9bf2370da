import type { ExportedChat } from "../../domain/export-source";
import type { ChatId } from "../../domain/peer-id";
import { parseLocalMs } from "../map/parse-local";
import { asInteger, isObject } from "../map/raw-value";
import { toChat } from "../map/to-chat";
import type { FoundChat } from "./chat-sketch";

/** A chat and every file that holds it, oldest first. */
export interface JsonChat {
	readonly exported: ExportedChat;
	readonly found: readonly FoundChat[];
}

/** One chat per id. Two exports of one chat are read one after the other, and the later one names it. */
export function mergeFoundChats(found: readonly FoundChat[]): JsonChat[] {
	const byId = new Map<ChatId, FoundChat[]>();
	for (const one of found) {
		const { chatId } = toChat(one.header);
		byId.set(chatId, [...(byId.get(chatId) ?? []), one]);
	}
	return [...byId.values()].map(toJsonChat);
}

function toJsonChat(found: readonly FoundChat[]): JsonChat {
	const ordered = [...found].sort((a, b) => firstMs(a) - firstMs(b) || compareFiles(a, b));
	const newest = ordered[ordered.length - 1] as FoundChat;
	const entries = ordered.reduce<number | null>((sum, one) => add(sum, one.entries), 0);
	return { exported: { chat: toChat(newest.header), place: newest.place.place, entries }, found: ordered };
}

function firstMs(found: FoundChat): number {
	for (const row of found.header.sample) {
		if (!isObject(row)) continue;
		const seconds = asInteger(row.date_unixtime);
		const ms = seconds === null ? parseLocalMs(row.date) : seconds * 1000;
		if (ms !== null) return ms;
	}
	return Number.MAX_SAFE_INTEGER;
}

/** Of two exports that begin alike the longer one was made later. */
function compareFiles(a: FoundChat, b: FoundChat): number {
	if (a.place.file.bytes !== b.place.file.bytes) return a.place.file.bytes - b.place.file.bytes;
	return a.place.file.path.localeCompare(b.place.file.path, "en", { numeric: true });
}

function add(sum: number | null, entries: number | null): number | null {
	return sum === null || entries === null ? null : sum + entries;
}
