import { type MessageRow, type ServiceRow, TEXTLESS_DIGEST } from "@/db/history-row";
import { detailsWithoutTexts, extrasWithoutTexts } from "./without-texts";

/** Rows as {@link HistoryBatch} holds them. */
interface Rows {
	readonly messages: readonly MessageRow[];
	readonly services: readonly ServiceRow[];
}

/** The batch as it may be kept: entries older than `since` come without anything somebody wrote. What was counted stays counted. */
export function batchWithoutTexts(batch: Rows, since: Date | null): Rows {
	if (since === null || !hasOlder(batch, since)) return batch;
	return {
		messages: batch.messages.map((row) => (row.sentAt < since ? textlessMessage(row) : row)),
		services: batch.services.map((row) => (row.sentAt < since ? textlessService(row) : row)),
	};
}

function hasOlder({ messages, services }: Rows, since: Date): boolean {
	return messages.some(({ sentAt }) => sentAt < since) || services.some(({ sentAt }) => sentAt < since);
}

function textlessMessage(row: MessageRow): MessageRow {
	return { ...row, text: "", extras: extrasWithoutTexts(row.extras), contentHash: TEXTLESS_DIGEST };
}

function textlessService(row: ServiceRow): ServiceRow {
	return { ...row, details: detailsWithoutTexts(row.details), contentHash: TEXTLESS_DIGEST };
}
