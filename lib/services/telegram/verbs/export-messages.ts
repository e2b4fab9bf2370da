import type { ServiceContext } from "../../context";
import { formatRecords, type RecordFormat } from "./format-records";
import { MESSAGE_COLUMNS } from "./message-record";
import { type ReadChatMessagesInput, readChatMessages } from "./read-chat-messages";
import { type RecordTarget, writeRecords } from "./write-records";

/** Writes a chat's messages to a file (0600, whole or not at all) or a stream. Throws like `readChatMessages`. */
export function exportMessages(
	ctx: ServiceContext,
	input: ReadChatMessagesInput,
	to: { readonly format: RecordFormat; readonly target: RecordTarget },
): Promise<void> {
	return readChatMessages(ctx, input, (pages) =>
		writeRecords(to.target, formatRecords(pages, to.format, MESSAGE_COLUMNS)),
	);
}
