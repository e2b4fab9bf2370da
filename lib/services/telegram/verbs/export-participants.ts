import type { ServiceContext } from "../../context";
import { formatRecords, type RecordFormat } from "./format-records";
import { MEMBER_COLUMNS } from "./member-record";
import { type ReadParticipants, type ReadParticipantsInput, readParticipants } from "./read-participants";
import { type RecordTarget, writeRecords } from "./write-records";

/** Writes a chat's members to a file (0600, whole or not at all) or a stream. Throws like `readParticipants`. */
export function exportParticipants(
	ctx: ServiceContext,
	input: ReadParticipantsInput,
	to: { readonly format: RecordFormat; readonly target: RecordTarget },
): Promise<ReadParticipants<void>> {
	return readParticipants(ctx, input, (pages) =>
		writeRecords(to.target, formatRecords(pages, to.format, MEMBER_COLUMNS)),
	);
}
