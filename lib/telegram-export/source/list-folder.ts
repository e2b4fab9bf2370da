import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "../../errors";
import type { ExportLimits } from "../export-limits";
import { type ExportFile, splitPath } from "./export-file";
import { readFileChunks } from "./read-file-chunks";
import { toFileError } from "./to-file-error";

/** Media and style files lie beside the pages; only these can hold messages. */
export const MESSAGE_FILE = /\.(json|html?)$/i;

/** A file on disk as a part of an export. */
export function toDiskFile(path: string, givenAs: string, bytes: number): ExportFile {
	return { path, givenAs, bytes, ...splitPath(path), chunks: () => readFileChunks(path) };
}

/**
 * JSON and HTML files below a folder, in a stable order. Symbolic links below it are not followed.
 *
 * @throws AppError `invalid` when there are more files than `limits.folderFiles`.
 */
export async function listFolder(folder: string, limits: ExportLimits): Promise<ExportFile[]> {
	const found: ExportFile[] = [];
	await walk(folder, 0);
	return found;

	async function walk(path: string, depth: number): Promise<void> {
		const entries = await readdir(path, { withFileTypes: true }).catch((error: unknown) => {
			throw toFileError(path, error);
		});
		entries.sort((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }));
		for (const entry of entries) {
			const child = join(path, entry.name);
			if (entry.isDirectory() && depth < limits.folderDepth) await walk(child, depth + 1);
			if (entry.isFile() && MESSAGE_FILE.test(entry.name)) found.push(await toFile(child));
		}
	}

	async function toFile(path: string): Promise<ExportFile> {
		if (found.length >= limits.folderFiles) {
			throw new AppError("invalid", `${folder} holds more than ${limits.folderFiles} JSON and HTML files.`, {
				hint: "Name the folder of the export itself.",
				place: { file: folder },
			});
		}
		const { size } = await stat(path).catch((error: unknown) => {
			throw toFileError(path, error);
		});
		return toDiskFile(path, folder, size);
	}
}
