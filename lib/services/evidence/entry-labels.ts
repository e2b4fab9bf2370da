import { listForumTopics } from "@/db/queries/forum-topics";
import { listMemberNames } from "@/db/queries/member-names";
import type { FoundMessage } from "@/lib/dashboard/query-contract";
import type { Group } from "@/lib/domain/group";
import { formatDate, formatDateTime, formatWeekday } from "@/lib/format/date";
import { formatList } from "@/lib/format/list";
import type { EvidenceItem } from "@/lib/metrics/evidence";
import type { EntryKind } from "@/lib/metrics/evidence/evidence-rule";
import { nameShown } from "@/lib/recap/names";
import { type LocalDate, weekdayOf } from "@/lib/time/local-date";
import { parseTimeZone } from "@/lib/time/time-zone";
import type { ServiceContext } from "../context";
import { readMessages } from "../messages/read-messages";

const LANGUAGE_NAMES = new Intl.DisplayNames("en", { type: "language" });
/** Characters of a message that name it. */
const SNIPPET_MAX = 90;

interface Known {
	readonly group: Group;
	readonly names: ReadonlyMap<number, string | null>;
	readonly messages: ReadonlyMap<number, FoundMessage>;
	readonly topics: ReadonlyMap<number, string | null>;
}

/** What each entry of each list is called, by key: a name, a day, a message's first words. */
export async function entryLabels(
	ctx: ServiceContext,
	group: Group,
	lists: readonly (readonly [EntryKind, readonly EvidenceItem[]])[],
): Promise<ReadonlyMap<string, string>[]> {
	const people = lists.flatMap(([kind, items]) =>
		items.flatMap((item) =>
			[...(kind === "pair" || kind === "thanks" ? pairOf(item) : []), item.personId ?? []].flat(),
		),
	);
	const [names, messages, topics] = await Promise.all([
		listMemberNames(ctx.db, group.groupId, people),
		readMessages(
			ctx,
			group,
			lists.flatMap(([kind, items]) => items.flatMap((item) => namingMessage(kind, item))),
		),
		lists.some(([kind]) => kind === "topic") ? listForumTopics(ctx.db, group.groupId) : [],
	]);
	const known: Known = {
		group,
		names,
		messages: new Map(messages.map((message) => [message.messageId, message])),
		topics: new Map(topics.map(({ topicId, title }) => [topicId, title])),
	};
	return lists.map(([kind, items]) => new Map(items.map((item) => [item.key, WORDS[kind](item, known)])));
}

const WORDS: Readonly<Record<EntryKind, (item: EvidenceItem, known: Known) => string>> = {
	person: ({ personId }, known) => personName(personId, known),
	pair: (item, known) =>
		formatList(
			pairOf(item).map((id) => personName(id, known)),
			"en",
		),
	day: ({ key, personId }, known) => {
		const day = key.slice(0, 10) as LocalDate;
		const words = `${formatWeekday(weekdayOf(day), "en", "long")}, ${formatDate(day, "en")}`;
		return personId === null ? words : `${personName(personId, known)} · ${words}`;
	},
	message: ({ key }, { messages }) => {
		const message = messages.get(Number(key));
		return message === undefined ? "A message that is not stored" : `${message.sender}: ${snippetOf(message)}`;
	},
	thanks: ({ key }, known) => {
		const [, giver, receiver] = key.split(":").map(Number);
		return `${personName(giver ?? null, known)} thanked ${personName(receiver ?? null, known)}`;
	},
	language: ({ key }) => (key === "other" ? "Other languages" : (LANGUAGE_NAMES.of(key) ?? key)),
	topic: ({ key }, { topics }) => topics.get(Number(key)) ?? (key === "1" ? "General" : `Topic ${key}`),
	event: (item, known) => {
		const message = known.messages.get(item.messageIds[0] ?? 0);
		if (item.messageIds.length === 0 && item.personId === null) return item.key;
		const name = item.personId === null ? "Somebody nobody names" : personName(item.personId, known);
		return message === undefined ? name : `${name} · ${message.when}`;
	},
	time: ({ key }, { group }) =>
		key
			.split(":")
			.map((ms) => formatDateTime(new Date(Number(ms)), parseTimeZone(group.zone), "en"))
			.join(" – "),
	words: ({ key }) => key,
};

function personName(personId: number | null, { names }: Known): string {
	return personId === null ? "Senders nobody names" : nameShown(names.get(personId) ?? null, "en");
}

/** The message an entry takes its name from. */
function namingMessage(kind: EntryKind, { key, messageIds }: EvidenceItem): number[] {
	if (kind === "message") return [Number(key)];
	return kind === "event" ? messageIds.slice(0, 1) : [];
}

function snippetOf({ text, kind }: FoundMessage): string {
	if (text === null) return "text not kept";
	const line = text.replace(/\s+/gu, " ").trim();
	if (line === "") return kind.replace("_", " ");
	const letters = [...line];
	return letters.length <= SNIPPET_MAX ? line : `${letters.slice(0, SNIPPET_MAX).join("").trimEnd()}…`;
}

/** The two people that a key ends with; none for other keys. */
function pairOf({ key }: EvidenceItem): number[] {
	const found = /(-?\d+):(-?\d+)$/.exec(key);
	return found === null ? [] : [Number(found[1]), Number(found[2])];
}
