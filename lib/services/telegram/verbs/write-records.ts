import type { Writable } from "node:stream";
import { writePrivateFile } from "./write-private-file";
import { writeToStream } from "./write-to-stream";

/** Where records go: a file that appears whole, or a stream that stays open. */
export type RecordTarget = { readonly path: string } | { readonly stream: Writable };

export function writeRecords(target: RecordTarget, chunks: AsyncIterable<string>): Promise<void> {
	return "path" in target ? writePrivateFile(target.path, chunks) : writeToStream(target.stream, chunks);
}
