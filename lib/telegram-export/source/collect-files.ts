import { stat } from "node:fs/promises";
import { normalize } from "node:path";
import { AppError } from "../../errors";
import type { ExportLimits } from "../export-limits";
import { type ExportFile, splitPath } from "./export-file";
import { listFolder, toDiskFile } from "./list-folder";
import { type OpenZip, openZip } from "./open-zip";
import { type FileFormat, sniffFormat } from "./sniff-format";
import { toFileError } from "./to-file-error";

/** Files of an export by what they hold, and the archives to close once they are read. */
export interface CollectedFiles {
	readonly json: readonly ExportFile[];
	readonly html: readonly ExportFile[];
	readonly close: () => void;
}

/**
 * Everything readable behind the paths a person named: files, folders, archives.
 *
 * @throws AppError `not_found` or `invalid`, naming the path.
 */
export async function collectFiles(paths: readonly string[], limits: ExportLimits): Promise<CollectedFiles> {
	const zips: OpenZip[] = [];
	const close = () => {
		for (const zip of zips) zip.close();
	};
	try {
		const files = new Map<string, ExportFile>();
		for (const path of paths) {
			for (const file of await collectPath(normalize(path), limits, zips)) {
				// A page that was named stands before the same page found beside another.
				if (!files.has(file.path)) files.set(file.path, file);
			}
		}
		return { ...(await partition([...files.values()])), close };
	} catch (error) {
		close();
		throw error;
	}
}

async function collectPath(path: string, limits: ExportLimits, zips: OpenZip[]): Promise<readonly ExportFile[]> {
	const info = await stat(path).catch((error: unknown) => {
		throw toFileError(path, error);
	});
	if (info.isDirectory()) return listFolder(path, limits);
	const file = toDiskFile(path, path, info.size);
	const format = await sniffFormat(file);
	if (format === "json") return [file];
	if (format === "zip") {
		const zip = await openZip(path, limits);
		zips.push(zip);
		return zip.files;
	}
	// A page is one of many: the person names the first, the chat is the folder.
	if (format === "html") return [file, ...(await siblingPages(file, limits))];
	throw notAnExport(path, format);
}

async function siblingPages(page: ExportFile, limits: ExportLimits): Promise<ExportFile[]> {
	const folder = splitPath(page.path).folder || ".";
	const beside = await listFolder(folder, { ...limits, folderDepth: 0 });
	return beside.filter((file) => /\.html?$/i.test(file.name));
}

async function partition(files: readonly ExportFile[]): Promise<{ json: ExportFile[]; html: ExportFile[] }> {
	const json: ExportFile[] = [];
	const html: ExportFile[] = [];
	for (const file of files) {
		const format = await sniffFormat(file);
		if (format === "json") json.push(file);
		if (format === "html") html.push(file);
	}
	return { json, html };
}

function notAnExport(path: string, format: FileFormat): AppError {
	const messages = {
		utf16: `${path} is UTF-16 text; Telegram Desktop writes UTF-8.`,
		empty: `${path} is empty.`,
		unknown: `${path} is not a Telegram Desktop export.`,
	};
	const message = format === "utf16" || format === "empty" ? messages[format] : messages.unknown;
	return new AppError("invalid", message, {
		hint: "Name a result.json, a folder of exported pages, or a zip of either.",
		place: { file: path },
	});
}
