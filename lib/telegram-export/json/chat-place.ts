import type { ExportedChat } from "../../domain/export-source";
import type { ExportFile } from "../source/export-file";

/** Where a chat's `messages` stand in a JSON file. */
export interface ChatPlace {
	readonly file: ExportFile;
	readonly place: Exclude<ExportedChat["place"], "html">;
	/** Position in the list; 0 for a single chat. */
	readonly index: number;
}

/** Path of a chat object by place, as the scanner names it. */
export const CHAT_PATHS: Readonly<Record<ChatPlace["place"], string>> = {
	single: "",
	chats: "/chats/list/*",
	left_chats: "/left_chats/list/*",
};

/** Containers on the way to a whole account's chats. */
export const LIST_PATHS: ReadonlySet<string> = new Set(["/chats", "/chats/list", "/left_chats", "/left_chats/list"]);
