import type { FileRef } from "@/lib/domain/live-message";
import type { PeerRef } from "@/lib/domain/telegram-peer";
import { AppError } from "@/lib/errors";
import { TelegramFailure } from "@/lib/telegram/telegram-failure";
import type { ServiceContext } from "../../context";
import type { AccountReader } from "../../telegram/peers/account-reader";
import { MESSAGE_FILE_BYTES_MAX } from "./file-limits";
import { type FetchedFile, findFetched, storeDownload } from "./store-download";

/** Which message, and what is known of its file already; `null`: the message is asked for first. */
export interface MessageFile {
	readonly chat: PeerRef;
	readonly messageId: number;
	readonly file: FileRef | null;
}

/**
 * The file of a message: the one held, else fetched. A reference that went stale is replaced once by asking for the
 * message again. `null`: the message is gone or carries no file.
 */
export async function downloadMessageFile(
	ctx: Pick<ServiceContext, "db" | "now">,
	session: AccountReader,
	{ chat, messageId, file }: MessageFile,
): Promise<FetchedFile | null> {
	const known = file ?? (await askForFile(session, chat, messageId));
	if (known === null) return null;
	const held = await findFetched(ctx, storedKindOf(known), known.fileId);
	if (held !== null) return held;
	try {
		return await download(ctx, session, known);
	} catch (error) {
		if (!(error instanceof TelegramFailure) || error.kind !== "stale_file") throw error;
		const fresh = await askForFile(session, chat, messageId);
		return fresh === null ? null : download(ctx, session, fresh);
	}
}

async function askForFile(session: AccountReader, chat: PeerRef, messageId: number): Promise<FileRef | null> {
	const options = { lane: "media" as const, signal: session.signal };
	const page = await session.gateway.messagesByIds(chat, [messageId], options);
	return page.messages[0]?.file ?? null;
}

function download(
	ctx: Pick<ServiceContext, "db" | "now">,
	{ gateway, signal }: AccountReader,
	file: FileRef,
): Promise<FetchedFile> {
	if (file.bytes !== null && file.bytes > MESSAGE_FILE_BYTES_MAX) {
		const megabytes = (file.bytes / 1e6).toFixed(0);
		throw new AppError(
			"invalid",
			`The file has ${megabytes} MB, above the ${MESSAGE_FILE_BYTES_MAX / 1e6} MB that are kept.`,
		);
	}
	const { fileId, mimeType } = file;
	return storeDownload(ctx, { kind: storedKindOf(file), fileId, mimeType, bytesMax: MESSAGE_FILE_BYTES_MAX }, (sink) =>
		gateway.download(file, sink, { lane: "media", signal }),
	);
}

function storedKindOf({ kind }: FileRef): "photo" | "document" | "avatar" {
	return kind === "chat_photo" ? "avatar" : kind;
}
