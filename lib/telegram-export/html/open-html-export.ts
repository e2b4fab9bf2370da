import type { EntryBatch, ExportedChat, OffsetSighting } from "../../domain/export-source";
import { AppError } from "../../errors";
import type { ExportHandle } from "../export-handle";
import type { ExportLimits } from "../export-limits";
import { ExportClock } from "../map/export-clock";
import { needZone } from "../need-zone";
import type { ReadOptions } from "../read-options";
import type { ExportFile } from "../source/export-file";
import { holdsBytes } from "./holds-bytes";
import { groupFolders, type HtmlChat } from "./html-chat";
import { HtmlEntryMapper } from "./html-entry-mapper";
import { toFolders } from "./html-folder";
import { type HtmlPage, probePage } from "./html-page";
import { HtmlPeers } from "./html-peers";
import { readHtmlChat } from "./read-html-chat";

/**
 * Opens HTML pages as one export; `null` when none of them is a page of messages.
 *
 * @throws AppError `invalid` when the person named a page that is not one.
 */
export async function openHtmlExport(
	files: readonly ExportFile[],
	limits: ExportLimits,
	close: () => void,
): Promise<ExportHandle | null> {
	const pages: HtmlPage[] = [];
	for (const file of files) {
		const page = await probePage(file, limits);
		if (page !== null) pages.push(page);
		else if (file.path === file.givenAs) throw wrongPage(file.path);
	}
	return pages.length === 0 ? null : new HtmlExport(pages, limits, close);
}

class HtmlExport implements ExportHandle {
	readonly format = "html";
	readonly chats: readonly ExportedChat[];
	readonly needsTimeZone: boolean;
	private readonly byExported: ReadonlyMap<ExportedChat, HtmlChat>;
	private readonly offsetMinutes: number | null;
	private clock = new ExportClock(null, null);

	constructor(
		pages: readonly HtmlPage[],
		private readonly limits: ExportLimits,
		private readonly closeSources: () => void,
	) {
		this.byExported = new Map(groupFolders(toFolders(pages)).map((chat) => [chat.exported, chat]));
		this.chats = [...this.byExported.keys()];
		const sighted = pages.find(({ firstAt }) => firstAt !== null && firstAt.offsetMinutes !== null);
		this.offsetMinutes = sighted?.firstAt?.offsetMinutes ?? null;
		this.needsTimeZone = this.offsetMinutes === null;
	}

	offsets(): readonly OffsetSighting[] {
		return this.clock.offsets();
	}

	async *read(chat: ExportedChat, { zone, signal }: ReadOptions): AsyncGenerator<EntryBatch> {
		const known = this.byExported.get(chat);
		if (known === undefined) throw new AppError("internal", `${chat.chat.title} is not a chat of this export.`);
		if (this.needsTimeZone && zone === null) throw needZone(chat.chat.title);
		this.clock = new ExportClock(zone, this.offsetMinutes);
		const mapper = new HtmlEntryMapper(new HtmlPeers(known.titles), this.clock, await showsReactions(known));
		yield* readHtmlChat({ chat: known, mapper, limits: this.limits, signal });
	}

	async close(): Promise<void> {
		this.closeSources();
	}
}

/** Older versions write no reactions into pages; then their absence says nothing. */
async function showsReactions(chat: HtmlChat): Promise<boolean> {
	for (const { file } of chat.folders.flatMap(({ pages }) => pages)) {
		if (await holdsBytes(file, 'class="reactions"')) return true;
	}
	return false;
}

function wrongPage(path: string): AppError {
	return new AppError("invalid", `${path} is not a page of exported messages.`, {
		hint: "Name the folder that holds messages.html.",
		place: { file: path },
	});
}
