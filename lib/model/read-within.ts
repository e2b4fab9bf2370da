import { AppError } from "@/lib/errors";

/** A response's body as text; stops reading, and throws AppError `upstream_unavailable`, once it is longer than `bytesMax`. */
export async function readWithin(response: Response, bytesMax: number): Promise<string> {
	const decoder = new TextDecoder();
	let text = "";
	let bytes = 0;
	for await (const chunk of response.body ?? []) {
		bytes += chunk.byteLength;
		if (bytes > bytesMax) {
			throw new AppError("upstream_unavailable", "The language model's answer is too long.", {
				hint: "Check SHIPLOG_MODEL_NAME: another model may keep to what it is asked.",
			});
		}
		text += decoder.decode(chunk, { stream: true });
	}
	return text + decoder.decode();
}
