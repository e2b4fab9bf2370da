import type { ExportFile } from "../source/export-file";

/** Whether a file contains the given ASCII text anywhere, also across two chunks. */
export async function holdsBytes(file: ExportFile, text: string): Promise<boolean> {
	let tail = Buffer.alloc(0);
	for await (const chunk of file.chunks()) {
		if (chunk.includes(text) || Buffer.concat([tail, chunk.subarray(0, text.length)]).includes(text)) return true;
		tail = Buffer.from(chunk.subarray(-text.length));
	}
	return false;
}
