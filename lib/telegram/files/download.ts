import { once } from "node:events";
import type { Writable } from "node:stream";
import bigInt from "big-integer";
import { Api } from "telegram/tl/index.js";
import type { CallOptions } from "../call-gate";
import { atDc } from "../calls/at-dc";
import type { Requests } from "../calls/requests";
import { TelegramFailure } from "../telegram-failure";

/** A multiple of 4,096 that divides 1 MiB, so that no part crosses a megabyte (core.telegram.org/api/files). */
const PART_BYTES = 512 * 1024;

/** Where a file is, as far as it is known. */
export interface Remote {
	readonly location: Api.TypeInputFileLocation;
	/** `null`: asked of the account's own DC first. */
	readonly dc: number | null;
	/** Its size; `null`: it ends with the first part that is not full. */
	readonly bytes: number | null;
}

/** Fetches a file part by part into `sink`, which stays open. Returns the bytes written. */
export async function download(
	api: Requests,
	{ location, dc, bytes }: Remote,
	sink: Writable,
	options: CallOptions = {},
): Promise<number> {
	let at = dc;
	for (let written = 0; ; ) {
		const part = await atDc(at, async (home) => {
			at = home;
			return readPart(api, location, written, { lane: "media", ...options, ...(home !== null && { dc: home }) });
		});
		await write(sink, part, options.signal);
		written += part.length;
		if (part.length < PART_BYTES || written === bytes) return written;
	}
}

async function readPart(
	api: Requests,
	location: Api.TypeInputFileLocation,
	offset: number,
	options: CallOptions & { dc?: number },
): Promise<Buffer> {
	const request = new Api.upload.GetFile({ location, offset: bigInt(offset), limit: PART_BYTES });
	const answer = await api.invoke(request, options);
	if (answer.className === "upload.File") return answer.bytes;
	throw new TelegramFailure("refused", { method: "upload.getFile", reason: "CDN_REDIRECT" });
}

/** Waits for a slow sink, so that a large file never lies in memory. */
async function write(sink: Writable, part: Buffer, signal: AbortSignal | undefined): Promise<void> {
	if (part.length === 0 || sink.write(part)) return;
	await once(sink, "drain", signal === undefined ? {} : { signal });
}
