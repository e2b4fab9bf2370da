import type { ExportLimits } from "../export-limits";
import type { ExportFile } from "../source/export-file";
import type { HtmlRow } from "./html-row";
import { PageParser } from "./page-parser";

export interface ReadRow {
	readonly row: HtmlRow;
	/** Where the page's "Previous messages" leads. */
	readonly previousHref: string | null;
	/** Bytes of the page read so far. */
	readonly bytes: number;
}

/**
 * The `message` blocks of one page.
 *
 * @throws AppError `invalid` where the page breaks off, after the rows before it.
 */
export async function* readRows(
	file: ExportFile,
	limits: ExportLimits,
	signal: AbortSignal | undefined,
): AsyncGenerator<ReadRow> {
	const parser = new PageParser(file.path, limits);
	let bytes = 0;
	for await (const chunk of file.chunks()) {
		signal?.throwIfAborted();
		bytes += chunk.length;
		for (const row of parser.push(chunk)) yield { row, previousHref: parser.previousHref, bytes };
		if (parser.failure !== null) throw parser.failure;
	}
	for (const row of parser.end()) yield { row, previousHref: parser.previousHref, bytes };
	if (parser.failure !== null) throw parser.failure;
}
