import { AppError } from "@/lib/errors";

/** A body as text. Throws AppError `invalid` once it is longer than `bytesMax`, without reading the rest. */
export async function readTextWithin(body: ReadableStream<Uint8Array>, bytesMax: number): Promise<string> {
	const decoder = new TextDecoder();
	let bytes = 0;
	let text = "";
	for await (const chunk of body) {
		bytes += chunk.byteLength;
		if (bytes > bytesMax) throw new AppError("invalid", `The body is longer than ${bytesMax} bytes.`);
		text += decoder.decode(chunk, { stream: true });
	}
	return text + decoder.decode();
}
