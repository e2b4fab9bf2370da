import type { ExportLimits } from "../export-limits";
import type { ExportFile } from "../source/export-file";
import { PageParser } from "./page-parser";
import { type DateTitle, parseDateTitle } from "./parse-date-title";

/** A page of messages as its first lines describe it. */
export interface HtmlPage {
	readonly file: ExportFile;
	readonly title: string;
	/** 1 for `messages.html`, `messages1.html` and `index.html`; the number in its name otherwise. */
	readonly number: number;
	/** Time of its first message; `null` when the head of the page shows none. */
	readonly firstAt: DateTitle | null;
}

/** The head of a page holds its title and, within this many bytes, nearly always a message. */
const HEAD_BYTES_MAX = 1024 * 1024;

/** Looks at the head of an HTML file; `null` when it is not a page of exported messages. */
export async function probePage(file: ExportFile, limits: ExportLimits): Promise<HtmlPage | null> {
	const parser = new PageParser(file.path, limits);
	let firstAt: DateTitle | null = null;
	let bytes = 0;
	for await (const chunk of file.chunks()) {
		for (const row of parser.push(chunk)) {
			firstAt ??= row.dateTitle === null ? null : parseDateTitle(row.dateTitle);
		}
		bytes += chunk.length;
		if (firstAt !== null || parser.failure !== null || bytes >= HEAD_BYTES_MAX) break;
	}
	if (!parser.isChatPage) return null;
	return { file, title: parser.title ?? "", number: numberOf(file.name), firstAt };
}

function numberOf(name: string): number {
	const digits = /(\d+)\.html?$/i.exec(name)?.[1];
	return digits === undefined ? 1 : Number(digits);
}
