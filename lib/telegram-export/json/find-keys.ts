import type { ExportFile } from "../source/export-file";

/** Room for white space between a key and its colon, and for the key itself across two chunks. */
const OVERLAP_BYTES = 64;

/**
 * Which of the object keys occur anywhere in a JSON file, found by a plain byte search that stops once all are seen.
 * A key inside a text has its quotes escaped and does not match.
 */
export async function findKeys<Key extends string>(file: ExportFile, keys: readonly Key[]): Promise<Set<Key>> {
	const found = new Set<Key>();
	let tail = Buffer.alloc(0);
	for await (const chunk of file.chunks()) {
		const joint = Buffer.concat([tail, chunk.subarray(0, OVERLAP_BYTES)]);
		for (const key of keys) {
			if (!found.has(key) && (holdsKey(joint, key) || holdsKey(chunk, key))) found.add(key);
		}
		if (found.size === keys.length) break;
		tail = Buffer.from(chunk.length >= OVERLAP_BYTES ? chunk.subarray(-OVERLAP_BYTES) : joint.subarray(-OVERLAP_BYTES));
	}
	return found;
}

function holdsKey(bytes: Buffer, key: string): boolean {
	const quoted = `"${key}"`;
	for (let at = bytes.indexOf(quoted); at >= 0; at = bytes.indexOf(quoted, at + 1)) {
		let next = at + quoted.length;
		while (isSpace(bytes[next])) next += 1;
		if (bytes[next] === 0x3a) return true;
	}
	return false;
}

function isSpace(byte: number | undefined): boolean {
	return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
