import { open } from "node:fs/promises";
import { toFileError } from "./to-file-error";

/** Large enough that reads are few, small enough that a read buffer is noise in the process. */
const CHUNK_BYTES = 512 * 1024;

/**
 * Bytes of a file on disk in order. One buffer serves all chunks, so memory does not depend on the file.
 *
 * @throws AppError `not_found` or `invalid` when the file cannot be read.
 */
export async function* readFileChunks(path: string): AsyncGenerator<Buffer> {
	const handle = await open(path, "r").catch((error: unknown) => {
		throw toFileError(path, error);
	});
	try {
		const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
		for (;;) {
			const { bytesRead } = await handle.read(buffer, 0, CHUNK_BYTES, null).catch((error: unknown) => {
				throw toFileError(path, error);
			});
			if (bytesRead === 0) return;
			yield buffer.subarray(0, bytesRead);
		}
	} finally {
		await handle.close();
	}
}
