/** A file somebody chose, and where it stood in their folder. */
export interface PickedFile {
	readonly path: string;
	readonly file: File;
}

/** Of a folder only these can be part of an export; media would be gigabytes sent for nothing. */
const EXPORT_FILE = /\.(json|html?|zip)$/i;

/** Files of an input; a chosen folder tells each file's path. */
export function fromInput(files: FileList): PickedFile[] {
	return [...files]
		.map((file) => ({ path: file.webkitRelativePath || file.name, file }))
		.filter(({ path }) => !path.includes("/") || isExportFile(path));
}

/** Files and folders that were dropped. Folders are walked; a file dropped by itself is taken whatever it is called. */
export async function fromDrop(transfer: DataTransfer): Promise<PickedFile[]> {
	// Entries must be taken before the first await: the list is emptied after the event.
	const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
	if (entries.length === 0) return fromInput(transfer.files);
	const found = await Promise.all(entries.map((entry) => walk(entry, "")));
	return found.flat();
}

async function walk(entry: FileSystemEntry, folder: string): Promise<PickedFile[]> {
	const path = folder + entry.name;
	if (isFile(entry)) return [{ path, file: await fileOf(entry) }];
	if (!isDirectory(entry)) return [];
	const inside = await childrenOf(entry);
	const kept = inside.filter((child) => child.isDirectory || isExportFile(child.name));
	const found = await Promise.all(kept.map((child) => walk(child, `${path}/`)));
	return found.flat();
}

function isExportFile(path: string): boolean {
	const name = path.slice(path.lastIndexOf("/") + 1);
	return !name.startsWith(".") && EXPORT_FILE.test(name);
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
	return entry.isFile;
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
	return entry.isDirectory;
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
	return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A reader hands over a hundred entries at a time and none at the end. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
	const reader = folder.createReader();
	const all: FileSystemEntry[] = [];
	for (;;) {
		const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
		if (some.length === 0) return all;
		all.push(...some);
	}
}
