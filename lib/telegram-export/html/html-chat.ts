import type { Chat } from "../../domain/chat";
import type { ExportedChat } from "../../domain/export-source";
import { chatIdOfTitle } from "../map/named-id";
import { splitPath } from "../source/export-file";
import { baseTitle, type HtmlFolder } from "./html-folder";
import { withoutSuffix } from "./month-mark";

/** A chat and its folders, oldest first. */
export interface HtmlChat {
	readonly exported: ExportedChat;
	readonly folders: readonly HtmlFolder[];
	/** The chat's title and what its pages call it: a sender of that name is the chat itself. */
	readonly titles: ReadonlySet<string>;
}

/** Folders with one title, or with titles that differ only by a suffix in brackets, are parts of one chat. */
export function groupFolders(folders: readonly HtmlFolder[]): HtmlChat[] {
	const byTitle = new Map<string, HtmlFolder[]>();
	for (const folder of folders) {
		const title = chatTitle(folder, folders, byTitle);
		byTitle.set(title, [...(byTitle.get(title) ?? []), folder]);
	}
	return [...byTitle].map(([title, parts]) => toHtmlChat(title, parts));
}

function chatTitle(folder: HtmlFolder, all: readonly HtmlFolder[], taken: ReadonlyMap<string, unknown>): string {
	if (folder.isOfAccount) {
		// Two chats of an account may bear one name; only the folder tells them apart.
		return taken.has(folder.title) ? `${folder.title} (${splitPath(folder.path).name})` : folder.title;
	}
	const base = baseTitle(folder);
	if (base !== folder.title) return base;
	const shorter = withoutSuffix(folder.title);
	const hasSibling = all.some((other) => other !== folder && withoutSuffix(other.title) === shorter);
	return hasSibling && all.some(({ title }) => title !== folder.title) ? shorter : folder.title;
}

function toHtmlChat(title: string, parts: readonly HtmlFolder[]): HtmlChat {
	const folders = [...parts].sort((a, b) => a.firstMs - b.firstMs || a.path.localeCompare(b.path, "en"));
	const chat: Chat = { chatId: chatIdOfTitle(title), idSource: "title", kind: "unknown", title, isPublic: null };
	return {
		exported: { chat, place: "html", entries: null },
		folders,
		titles: new Set([title, ...folders.map((folder) => folder.title)]),
	};
}
