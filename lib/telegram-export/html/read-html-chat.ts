import type { EntryBatch, SkipReason } from "../../domain/export-source";
import type { HistoryEntry } from "../../domain/message";
import { BatchBuilder } from "../batch-builder";
import type { ExportLimits } from "../export-limits";
import { SeenEntries } from "../seen-entries";
import type { HtmlChat } from "./html-chat";
import type { HtmlEntryMapper } from "./html-entry-mapper";
import { PageSeams } from "./page-seams";
import { readRows } from "./read-rows";
import type { PageStop } from "./seam-between";

export interface HtmlRead {
	readonly chat: HtmlChat;
	readonly mapper: HtmlEntryMapper;
	readonly limits: ExportLimits;
	readonly signal: AbortSignal | undefined;
}

/**
 * Entries of one chat, folder after folder and page after page.
 *
 * @throws AppError `invalid` at the page that breaks off, after everything before it was yielded.
 */
export async function* readHtmlChat(read: HtmlRead): AsyncGenerator<EntryBatch> {
	const stops = read.chat.folders.flatMap((folder) => folder.pages.map((page) => ({ folder, page })));
	const bytesTotal = stops.reduce((sum, { page }) => sum + page.file.bytes, 0);
	const context = { seen: new SeenEntries(), seams: new PageSeams(), batch: new BatchBuilder() };
	let bytesBefore = 0;
	for (const stop of stops) {
		yield* readPage(stop, read, context, { bytesBefore, bytesTotal });
		bytesBefore += stop.page.file.bytes;
	}
}

interface PageContext {
	readonly seen: SeenEntries;
	readonly seams: PageSeams;
	readonly batch: BatchBuilder;
}

async function* readPage(
	stop: PageStop,
	read: HtmlRead,
	{ seen, seams, batch }: PageContext,
	total: { readonly bytesBefore: number; readonly bytesTotal: number },
): AsyncGenerator<EntryBatch> {
	const progress = { bytesRead: total.bytesBefore, bytesTotal: total.bytesTotal, file: stop.page.file.path };
	seams.startPage(stop);
	read.mapper.startPage();
	try {
		for await (const { row, previousHref, bytes } of readRows(stop.page.file, read.limits, read.signal)) {
			progress.bytesRead = total.bytesBefore + bytes;
			const entry = read.mapper.map(row);
			if (typeof entry !== "string" && seams.startsPart(entry, previousHref)) {
				if (!batch.isEmpty) yield batch.take({ ...progress });
				batch.startsNewPart = true;
			}
			batch.add(keepNew(entry, seen, seams));
			if (batch.isFull) yield batch.take({ ...progress });
		}
	} catch (error) {
		// What the page held before it broke off is good.
		if (!batch.isEmpty) yield batch.take({ ...progress });
		throw error;
	}
	if (!batch.isEmpty) yield batch.take({ ...progress, bytesRead: total.bytesBefore + stop.page.file.bytes });
}

function keepNew(entry: HistoryEntry | SkipReason, seen: SeenEntries, seams: PageSeams): HistoryEntry | SkipReason {
	if (typeof entry === "string") return entry;
	if (seen.isRepeat(entry)) return "duplicate_id";
	seams.noteNew();
	return entry;
}
