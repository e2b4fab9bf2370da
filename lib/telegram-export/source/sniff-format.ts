import type { ExportFile } from "./export-file";

export type FileFormat = "json" | "html" | "zip" | "utf16" | "empty" | "unknown";

const SPACE = new Set([0x20, 0x09, 0x0a, 0x0d]);

/** What a file is, told from its first bytes and never from its name. */
export async function sniffFormat(file: Pick<ExportFile, "chunks">): Promise<FileFormat> {
	for await (const chunk of file.chunks()) {
		const start = skipBlank(chunk);
		if (start < chunk.length) return fromHead(chunk.subarray(start));
	}
	return "empty";
}

function skipBlank(chunk: Buffer): number {
	let at = chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? 3 : 0;
	while (at < chunk.length && SPACE.has(chunk[at] ?? 0)) at += 1;
	return at;
}

function fromHead(head: Buffer): FileFormat {
	const [first, second] = head;
	if (first === 0x50 && second === 0x4b) return "zip";
	if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return "utf16";
	if (first === 0x7b || first === 0x5b) return "json";
	if (first === 0x3c) return "html";
	return "unknown";
}
