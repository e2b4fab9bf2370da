import yauzl, { type Entry, type ZipFile } from "yauzl";
import { AppError } from "../../errors";
import { type ExportLimits, ZIP_RATIO_FLOOR_BYTES } from "../export-limits";
import { type ExportFile, splitPath } from "./export-file";
import { MESSAGE_FILE } from "./list-folder";

/** An opened archive: its JSON and HTML entries, unpacked as they are read and never written to disk. */
export interface OpenZip {
	readonly files: readonly ExportFile[];
	readonly close: () => void;
}

/**
 * Opens a zip and checks its directory before anything is unpacked.
 *
 * @throws AppError `invalid` for a damaged archive, a name that leaves it, a symbolic link, an encrypted entry, too
 * many entries, or sizes only a zip bomb has.
 */
export async function openZip(path: string, limits: ExportLimits): Promise<OpenZip> {
	const zip = await yauzl.openPromise(path, { autoClose: false }).catch((error: unknown) => {
		throw damaged(path, error);
	});
	try {
		return { files: await listEntries(path, zip, limits), close: () => zip.close() };
	} catch (error) {
		zip.close();
		throw error instanceof AppError ? error : damaged(path, error);
	}
}

async function listEntries(path: string, zip: ZipFile, limits: ExportLimits): Promise<ExportFile[]> {
	if (zip.entryCount > limits.zipEntries) {
		throw refused(path, path, `lists ${zip.entryCount} entries, more than ${limits.zipEntries}`);
	}
	const files: ExportFile[] = [];
	let unpackedBytes = 0;
	for await (const entry of zip.eachEntry()) {
		const name = `${path}!/${entry.fileName}`;
		if (isSymbolicLink(entry)) throw refused(path, name, "is a symbolic link");
		if (entry.fileName.endsWith("/") || !MESSAGE_FILE.test(entry.fileName)) continue;
		if (entry.isEncrypted()) throw refused(path, name, "is encrypted");
		unpackedBytes += entry.uncompressedSize;
		checkSize(path, name, entry, unpackedBytes, zip.fileSize, limits);
		const chunks = () => readEntry(zip, entry, name);
		files.push({ path: name, givenAs: path, bytes: entry.uncompressedSize, ...splitPath(name), chunks });
	}
	return files.sort((a, b) => a.path.localeCompare(b.path, "en", { numeric: true }));
}

function checkSize(
	path: string,
	name: string,
	entry: Entry,
	total: number,
	archiveBytes: number,
	limits: ExportLimits,
): void {
	if (total > limits.unpackedBytes) throw refused(path, name, `unpacks to more than ${limits.unpackedBytes} bytes`);
	// Entries may share packed bytes, so the whole is held to the same ratio as each entry.
	const isTooDense = entry.uncompressedSize > limits.zipRatio * Math.max(1, entry.compressedSize);
	const isWholeTooDense = total > limits.zipRatio * Math.max(1, archiveBytes);
	if (total > ZIP_RATIO_FLOOR_BYTES && (isTooDense || isWholeTooDense)) {
		throw refused(path, name, `unpacks to more than ${limits.zipRatio} times its size, as only a zip bomb does`);
	}
}

async function* readEntry(zip: ZipFile, entry: Entry, name: string): AsyncGenerator<Buffer> {
	try {
		const stream = await zip.openReadStreamPromise(entry);
		for await (const chunk of stream) yield chunk as Buffer;
	} catch (error) {
		throw error instanceof AppError ? error : damaged(name, error);
	}
}

/** The Unix mode sits in the upper half of the external attributes; `0o12` is a link's file type. */
function isSymbolicLink(entry: Entry): boolean {
	return ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}

function refused(path: string, name: string, why: string): AppError {
	return new AppError("invalid", `${name} ${why}.`, {
		hint: `Unpack ${path} yourself and import the folder, if you trust it.`,
		place: { file: name },
	});
}

function damaged(path: string, error: unknown): AppError {
	const why = error instanceof Error ? error.message : String(error);
	return new AppError("invalid", `${path} is not a sound zip archive: ${why}.`, {
		hint: "Make the archive again from Telegram Desktop's export folder.",
		place: { file: path },
		cause: error,
	});
}
