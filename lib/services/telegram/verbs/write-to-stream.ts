import { once } from "node:events";
import type { Writable } from "node:stream";

/** Writes text to a stream that goes on being used (standard output), waiting whenever it is full. */
export async function writeToStream(stream: Writable, chunks: AsyncIterable<string>): Promise<void> {
	for await (const chunk of chunks) {
		if (!stream.write(chunk)) await once(stream, "drain");
	}
}
