import type { ExportLimits } from "../export-limits";
import type { ExportFile } from "../source/export-file";
import type { HtmlRow } from "./html-row";
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
/** The head is taken in small bites: most pages show all of this in the first. */
const PROBE_BYTES = 16 * 1024;

/** Looks at the head of an HTML file; `null` when it is not a page of exported messages. */
export async function probePage(file: ExportFile, limits: ExportLimits): Promise<HtmlPage | null> {
	const parser = new PageParser(file.path, limits);
	const firstAt = await findFirstTime(file, parser);
	if (!parser.isChatPage) return null;
	return { file, title: parser.title ?? "", number: numberOf(file.name), firstAt };
}

async function findFirstTime(file: ExportFile, parser: PageParser): Promise<DateTitle | null> {
	let bytes = 0;
	for await (const chunk of file.chunks()) {
		for (let at = 0; at < chunk.length; at += PROBE_BYTES) {
			const firstAt = timeOf(parser.push(chunk.subarray(at, at + PROBE_BYTES)));
			if (firstAt !== null || parser.failure !== null) return firstAt;
		}
		bytes += chunk.length;
		if (bytes >= HEAD_BYTES_MAX) return null;
	}
	return timeOf(parser.end());
}

function timeOf(rows: readonly HtmlRow[]): DateTitle | null {
	for (const { dateTitle } of rows) {
		const time = dateTitle === null ? null : parseDateTitle(dateTitle);
		if (time !== null) return time;
	}
	return null;
}

function numberOf(name: string): number {
	const digits = /(\d+)\.html?$/i.exec(name)?.[1];
	return digits === undefined ? 1 : Number(digits);
}
