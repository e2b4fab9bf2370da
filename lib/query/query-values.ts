import { LABELS, type Label } from "../domain/label";
import { LANGUAGES } from "../domain/language";
import { PEER_KINDS, type PeerKind } from "../domain/member";
import { MESSAGE_KINDS } from "../domain/message";
import type { QueryField } from "./metric-query";

/** Where nobody could tell the language. */
export const UNTOLD = "unknown";

/** Labels that a message carries by itself; what answers a question is known of the talk, not of the message. */
export const ASKED_LABELS: readonly Label[] = LABELS.filter((label) => label !== "answer");

export const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

/** Kinds of senders by the word for them; people are two kinds. */
export const SENDERS: Readonly<Record<string, readonly PeerKind[]>> = {
	person: ["human", "deleted"],
	...Object.fromEntries(
		PEER_KINDS.filter((kind) => kind !== "human").map((kind) => [kind.replaceAll("_", " "), [kind]]),
	),
};

/** English names of the languages messages are told to be in, by code. */
export const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
	...{ en: "English", ru: "Russian", uk: "Ukrainian", es: "Spanish", de: "German", fr: "French", it: "Italian" },
	...{ pt: "Portuguese", pl: "Polish", tr: "Turkish", fa: "Persian", ar: "Arabic", he: "Hebrew", hi: "Hindi" },
	...{ zh: "Chinese", ja: "Japanese", ko: "Korean", ka: "Georgian", hy: "Armenian", other: "Other" },
	[UNTOLD]: "Unknown",
};

/** Values of a field that has a fixed list of them, as printed; `null`: names of the group. */
export function valuesOf(field: QueryField): readonly string[] | null {
	switch (field) {
		case "kind":
			return MESSAGE_KINDS.map((kind) => kind.replaceAll("_", " "));
		case "language":
			return [...LANGUAGES, UNTOLD];
		case "label":
			return ASKED_LABELS;
		case "weekday":
			return WEEKDAYS;
		case "hour":
			return Array.from({ length: 24 }, (_, hour) => String(hour));
		case "sender":
			return Object.keys(SENDERS);
		default:
			return null;
	}
}

/** Other ways to write a value, folded, by what is printed. */
const ALIASES: Readonly<Partial<Record<QueryField, Readonly<Record<string, string>>>>> = {
	kind: { photos: "photo", picture: "photo", image: "photo", videos: "video", gif: "animation", file: "document" },
	language: Object.fromEntries(Object.entries(LANGUAGE_NAMES).map(([code, name]) => [name.toLowerCase(), code])),
	label: { questions: "question", ships: "ship", demo: "ship", demos: "ship", blockers: "blocker", thank: "thanks" },
	sender: { people: "person", human: "person", bots: "bot", channels: "channel", admin: "anonymous admin" },
};

/** What a written value stands for, as printed; `null`: nothing of the field's list. Folded text. */
export function valueMeant(field: QueryField, folded: string): string | null {
	const list = valuesOf(field);
	if (list === null) return folded;
	const exact = list.find((value) => value.toLowerCase() === folded) ?? ALIASES[field]?.[folded];
	if (exact !== undefined) return exact;
	if (field === "weekday" && folded.length >= 3) {
		return WEEKDAYS.find((day) => day.toLowerCase().startsWith(folded)) ?? null;
	}
	const hour = field === "hour" ? /^(\d{1,2})(?::00)?$/.exec(folded) : null;
	return hour !== null && Number(hour[1]) < 24 ? String(Number(hour[1])) : null;
}

/** Proposals for a wrong value: what is printed and what else is understood. */
export function wordsOfValues(field: QueryField): string[] {
	return [...(valuesOf(field) ?? []), ...Object.keys(ALIASES[field] ?? {})];
}
