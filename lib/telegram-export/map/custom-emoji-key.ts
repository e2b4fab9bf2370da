import { createHash } from "node:crypto";

/** Stored keys hold 64 characters; an export that downloaded the emoji names a file path instead of the document. */
const KEY_CHARS_MAX = 56;

/** `custom:<document id>`, or a stable digest when the export names the emoji by something longer. */
export function customEmojiKey(documentId: string): string {
	if (documentId === "") return "custom:unknown";
	if (documentId.length <= KEY_CHARS_MAX) return `custom:${documentId}`;
	return `custom:${createHash("sha256").update(documentId, "utf8").digest("hex").slice(0, 32)}`;
}
