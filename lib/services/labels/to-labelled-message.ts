import type { ListedMessage } from "@/db/queries/label-list";
import type { LabelledMessage } from "@/lib/dashboard/labels-contract";
import { isDenied, LABELS, type MessageLabel } from "@/lib/domain/label";
import { LANGUAGES } from "@/lib/domain/language";

/** A message with its labels, each beside what of the text it rests on. */
export function toLabelledMessage(message: ListedMessage, labels: readonly MessageLabel[]): LabelledMessage {
	const { messageId, sentAt, text, language, bits } = message;
	return {
		messageId,
		sentAt: sentAt.toISOString(),
		text,
		language: language === null ? null : (LANGUAGES[language] ?? "other"),
		labels: labels.map((label) => ({ ...label, matched: matchedBy(label, text) })),
		denied: LABELS.filter((label) => isDenied(bits, label)),
	};
}

function matchedBy({ span }: MessageLabel, text: string | null): string | null {
	return span === null || text === null ? null : text.slice(span.start, span.start + span.length);
}
