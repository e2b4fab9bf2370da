import type { MessageRecord } from "@/lib/services/telegram/verbs/message-record";

/** Characters of a text a line shows. */
const TEXT_MAX = 200;

/** One line of a terminal about a message or service row: id, time in UTC, who and what, between tabs. */
export function describeMessage({ id, type, sentAt, senderName, kind, text }: MessageRecord): string {
	const flat = text.replace(/\s+/g, " ").trim();
	const shown = flat.length > TEXT_MAX ? `${flat.slice(0, TEXT_MAX)}…` : flat;
	const label = type === "service" || kind !== "text" ? `[${kind}]` : "";
	const what = [label, shown].filter((part) => part !== "").join(" ");
	return `${id}\t${sentAt.slice(0, 16).replace("T", " ")}\t${senderName ?? "—"}\t${what}\n`;
}
