import { AppError } from "../errors";
import type { ExportHandle } from "./export-handle";
import { EXPORT_LIMITS, type ExportLimits } from "./export-limits";
import { openHtmlExport } from "./html/open-html-export";
import { openJsonExport } from "./json/open-json-export";
import { type CollectedFiles, collectFiles } from "./source/collect-files";

/** What {@link openExport} gives. */
export type OpenExport = ExportHandle;

/**
 * Opens what Telegram Desktop exported: a `result.json` of one chat or a whole account, a folder or several folders
 * of HTML pages or JSON files, a zip of any of these, told apart by content. Chats are listed here and read later.
 *
 * Where an export was written in both formats, the JSON is read: it holds more.
 *
 * @throws AppError `not_found` or `invalid`, naming the file, and for JSON the byte, at fault.
 */
export async function openExport(paths: readonly string[], limits: Partial<ExportLimits> = {}): Promise<OpenExport> {
	const bounds = { ...EXPORT_LIMITS, ...limits };
	if (paths.length === 0) throw new AppError("invalid", "No file or folder was named.", { hint: HINT });
	const files = await collectFiles(paths, bounds);
	try {
		const json = await openJsonExport(files.json, bounds, files.close);
		if (json !== null) {
			refuseMixture(files);
			return json;
		}
		const html = await openHtmlExport(files.html, bounds, files.close);
		if (html !== null) return html;
	} catch (error) {
		files.close();
		throw error;
	}
	files.close();
	throw new AppError("invalid", `There is no Telegram Desktop export in ${paths.join(", ")}.`, {
		hint: HINT,
		place: { file: paths[0] ?? "" },
	});
}

const HINT = "Name a result.json, a folder of exported pages, or a zip of either.";

/** HTML beside JSON under one path is the same export twice; under a path of its own it is something else. */
function refuseMixture(files: CollectedFiles): void {
	const jsonPaths = new Set(files.json.map(({ givenAs }) => givenAs));
	const other = files.html.find(({ givenAs }) => !jsonPaths.has(givenAs));
	if (other === undefined) return;
	throw new AppError("invalid", `${other.givenAs} holds HTML pages, the other paths hold JSON.`, {
		hint: "Import them one after the other.",
		place: { file: other.givenAs },
	});
}
