import { createHash, randomBytes } from "node:crypto";
import bigInt from "big-integer";
import { Api } from "telegram/tl/index.js";
import type { CallOptions } from "../call-gate";
import type { Requests } from "../calls/requests";

/** The largest part Telegram takes (core.telegram.org/api/files). */
const PART_BYTES = 512 * 1024;

/** Uploads a small file part by part; each part passes the gate like any other request. At most 10 MB for photos. */
export async function upload(
	api: Requests,
	bytes: Uint8Array,
	name: string,
	options: CallOptions = {},
): Promise<Api.InputFile> {
	const id = bigInt(randomBytes(8).readBigInt64LE().toString());
	const parts = Math.max(1, Math.ceil(bytes.length / PART_BYTES));
	for (let filePart = 0; filePart < parts; filePart++) {
		const part = Buffer.from(bytes.subarray(filePart * PART_BYTES, (filePart + 1) * PART_BYTES));
		await api.invoke(new Api.upload.SaveFilePart({ fileId: id, filePart, bytes: part }), { lane: "media", ...options });
	}
	return new Api.InputFile({ id, parts, name, md5Checksum: createHash("md5").update(bytes).digest("hex") });
}
