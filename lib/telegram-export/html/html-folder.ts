import { splitPath } from "../source/export-file";
import type { HtmlPage } from "./html-page";
import { monthOf, monthOfMs, withoutSuffix } from "./month-mark";

/** The pages of one folder, in reading order. */
export interface HtmlFolder {
	readonly path: string;
	readonly pages: readonly HtmlPage[];
	readonly title: string;
	/** Its month when the folder or the title is named after one. */
	readonly month: number | null;
	/** First message's clock reading; folders without any come last. */
	readonly firstMs: number;
	/** One chat of a whole account: `chats/chat_012`. Such folders are never parts of each other. */
	readonly isOfAccount: boolean;
}

/** Groups pages by folder. */
export function toFolders(pages: readonly HtmlPage[]): HtmlFolder[] {
	const byFolder = new Map<string, HtmlPage[]>();
	for (const page of pages) byFolder.set(page.file.folder, [...(byFolder.get(page.file.folder) ?? []), page]);
	return [...byFolder].map(([path, inside]) => toFolder(path, inside));
}

/** Title of the chat a folder belongs to, without the month it may be marked with. */
export function baseTitle(folder: HtmlFolder): string {
	const month = monthOf(folder.title);
	const isMark = month !== null && (!Number.isFinite(folder.firstMs) || month === monthOfMs(folder.firstMs));
	return isMark ? withoutSuffix(folder.title) : folder.title;
}

function toFolder(path: string, pages: readonly HtmlPage[]): HtmlFolder {
	const ordered = [...pages].sort((a, b) => a.number - b.number || compare(a.file.name, b.file.name));
	const { name } = splitPath(path);
	const title = ordered.find((page) => page.title !== "")?.title ?? name;
	return {
		path,
		pages: ordered,
		title,
		month: monthOf(title) ?? monthOf(name),
		firstMs: Math.min(...ordered.map(({ firstAt }) => firstAt?.localMs ?? Number.POSITIVE_INFINITY)),
		isOfAccount: /^chat_\d+$/.test(name),
	};
}

function compare(a: string, b: string): number {
	return a.localeCompare(b, "en", { numeric: true });
}
