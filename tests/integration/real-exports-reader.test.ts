import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { HistoryEntry, Message, ServiceMessage } from "@/lib/domain/message";
import { openExport } from "@/lib/telegram-export/open-export";
import { parseTimeZone } from "@/lib/time/time-zone";

const DATA = fileURLToPath(new URL("../../../shared/data", import.meta.url));
const isAbsent = !existsSync(DATA);
if (isAbsent) console.warn("../shared/data is absent: the reader is not checked against real exports.");
const suffix = isAbsent ? " (skipped: ../shared/data is absent)" : "";

/** The independent figures of one file, as `expected/*.json` holds them. */
interface Figures {
	readonly name: string;
	readonly entries: number;
	readonly messages: number;
	readonly service: number;
	readonly distinct_from_id: number;
	readonly distinct_names: number;
	readonly from_null: number;
	readonly first: string;
	readonly last: string;
	readonly edited: number;
	readonly reply_to_any: number;
	readonly forwarded: number;
	readonly photo: number;
	readonly media_type: Readonly<Record<string, number>>;
	readonly polls: number;
	readonly via_bot: number;
	readonly with_text: number;
	readonly chars: number;
	readonly whitespace_words: number;
	readonly reaction_messages: number;
	readonly reaction_total: number;
	/** The ten most given. */
	readonly reaction_by_emoji: Readonly<Record<string, number>>;
	readonly actions: Readonly<Record<string, number>>;
	readonly joined_members: number;
	readonly by_month_local: Readonly<Record<string, number>>;
	readonly by_hour_local: Readonly<Record<string, number>>;
	readonly top10: readonly (readonly [string, number, string])[];
}

/** Our kinds by Telegram Desktop's `media_type`. */
const MEDIA_TYPES = new Map<string, string>([
	["sticker", "sticker"],
	["video", "video_file"],
	["voice", "voice_message"],
	["audio", "audio_file"],
	["animation", "animation"],
]);

/** Rows that bring people in, by how many each does: one, or all it names. */
const JOINS_ONE = new Set(["join_group_by_link", "join_group_by_request"]);

/** Reads the largest chat of an export. Local times are read as UTC when `zone` is needed, so they stay as written. */
async function readEntries(path: string): Promise<{ entries: HistoryEntry[]; offsetMinutes: number }> {
	const source = await openExport([`${DATA}/${path}`]);
	try {
		const zone = source.needsTimeZone ? parseTimeZone("UTC") : null;
		const entries: HistoryEntry[] = [];
		const [chat] = [...source.chats].sort((a, b) => (b.entries ?? 0) - (a.entries ?? 0));
		if (chat === undefined) throw new Error(`no chat in ${path}`);
		for await (const batch of source.read(chat, { zone })) {
			expect(batch.skipped).toEqual(path.endsWith("html") ? expect.anything() : {});
			entries.push(...batch.entries);
		}
		return { entries, offsetMinutes: source.offsets()[0]?.offsetMinutes ?? 0 };
	} finally {
		await source.close();
	}
}

function isMessage(entry: HistoryEntry): entry is Extract<HistoryEntry, { type: "message" }> {
	return entry.type === "message";
}

function countBy<T>(values: readonly T[], keyOf: (value: T) => string | undefined): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const value of values) {
		const key = keyOf(value);
		if (key !== undefined) counts[key] = (counts[key] ?? 0) + 1;
	}
	return counts;
}

function reactionsOf(messages: readonly Message[]): Record<string, number> {
	const totals: Record<string, number> = {};
	for (const { emoji, count } of messages.flatMap(({ reactions }) => reactions ?? [])) {
		totals[emoji] = (totals[emoji] ?? 0) + count;
	}
	return totals;
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}

function joinedMembers(services: readonly ServiceMessage[]): number {
	return sum(
		services.map(({ action, members }) => {
			if (JOINS_ONE.has(action)) return 1;
			return action === "invite_members" ? members.length : 0;
		}),
	);
}

/** What the reader gave, in the terms of the independent figures. */
function measure(entries: readonly HistoryEntry[], offsetMinutes: number) {
	const messages = entries.filter(isMessage).map(({ message }) => message);
	const services = entries.flatMap((entry) => (entry.type === "service" ? [entry.service] : []));
	const local = (at: Date) => new Date(at.getTime() + offsetMinutes * 60_000).toISOString().slice(0, 19);
	const reactions = reactionsOf(messages);
	const senders = countBy(messages, ({ sender }) => String(sender?.peerId));
	return {
		entries: entries.length,
		messages: messages.length,
		service: services.length,
		distinct_from_id: Object.keys(senders).length,
		distinct_names: new Set(messages.map(({ sender }) => sender?.name)).size,
		from_null: messages.filter(({ sender }) => sender === null || sender.name === null).length,
		first: local(messages[0]?.sentAt ?? new Date(0)),
		last: local(messages.at(-1)?.sentAt ?? new Date(0)),
		edited: messages.filter(({ editedAt }) => editedAt !== null).length,
		reply_to_any: messages.filter(({ replyToId }) => replyToId !== null).length,
		forwarded: messages.filter(({ forwardedFrom }) => forwardedFrom !== null).length,
		photo: messages.filter(({ kind }) => kind === "photo").length,
		media_type: countBy(messages, ({ kind }) => MEDIA_TYPES.get(kind)),
		polls: messages.filter(({ poll }) => poll !== null).length,
		via_bot: messages.filter(({ viaBot }) => viaBot !== null).length,
		with_text: messages.filter(({ text }) => text !== "").length,
		chars: sum(messages.map(({ text }) => [...text].length)),
		whitespace_words: sum(messages.map(({ text }) => text.split(/\s+/u).filter((word) => word !== "").length)),
		reaction_messages: messages.filter((message) => (message.reactions?.length ?? 0) > 0).length,
		reaction_total: sum(Object.values(reactions)),
		reaction_by_emoji: reactions,
		actions: countBy(services, ({ action }) => action),
		joined_members: joinedMembers(services),
		by_month_local: countBy(messages, ({ sentAt }) => local(sentAt).slice(0, 7)),
		by_hour_local: countBy(messages, ({ sentAt }) => local(sentAt).slice(11, 13)),
		senders,
	};
}

/** `user5` → `5`, `channel5` → `-1000000000005`. */
function toPeerId(fromId: string): string {
	const bare = Number(fromId.replace(/^\D+/, ""));
	return String(fromId.startsWith("user") ? bare : -(1_000_000_000_000 + bare));
}

describe.skipIf(isAbsent)(`the reader over real exports${suffix}`, () => {
	test.each([
		["qa-load.json", "qa-load.json"],
		["en-forum-full-account-pseudo/result.json", "en-forum-full-account-pseudo__result.json"],
		["fa-pytopia-series-pseudo/1-2021-11-21.json", "fa-pytopia-series-pseudo__1-2021-11-21.json"],
		["fa-pytopia-series-pseudo/2-2021-12-12.json", "fa-pytopia-series-pseudo__2-2021-12-12.json"],
		["en-tg2md-test/result.json", "en-tg2md-test__result.json"],
		["zh-channel-nyac/result.json", "zh-channel-nyac__result.json"],
	])("counts in %s what an independent count of the file does", async (path, expectedName) => {
		const figures: Figures = JSON.parse(readFileSync(`${DATA}/expected/${expectedName}`, "utf8"));
		const { entries, offsetMinutes } = await readEntries(path);
		const { senders, reaction_by_emoji, ...measured } = measure(entries, offsetMinutes);
		const same = Object.fromEntries(Object.entries(figures).filter(([figure]) => figure in measured));
		expect(same).toEqual(measured);
		expect(reaction_by_emoji).toMatchObject(figures.reaction_by_emoji);
		for (const [fromId, count] of figures.top10) expect(senders[toPeerId(fromId)]).toBe(count);
	});

	test("reads the same messages from HTML pages and from JSON", async () => {
		const [html, json] = await Promise.all(["qa-load-html", "qa-load.json"].map(readEntries));
		const fromJson = new Map(json?.entries.filter(isMessage).map(({ message }) => [message.messageId, message]));
		const fromHtml = html?.entries.filter(isMessage).map(({ message }) => message) ?? [];
		expect(fromHtml.map(({ messageId }) => messageId)).toEqual([...fromJson.keys()]);
		expect(html?.entries.length).toBe(json?.entries.length);
		for (const message of fromHtml) {
			const other = fromJson.get(message.messageId);
			expect(comparable(message)).toEqual(other === undefined ? null : comparable(other));
		}
	});

	test("calls twelve cards of the pages what they are, where the converted JSON says photo or video", async () => {
		const [html, json] = await Promise.all(["qa-load-html", "qa-load.json"].map(readEntries));
		const kinds = new Map(json?.entries.filter(isMessage).map(({ message }) => [message.messageId, message.kind]));
		const changed = html?.entries
			.filter(isMessage)
			.filter(({ message }) => kinds.get(message.messageId) !== message.kind);
		const pairs = countBy(changed ?? [], ({ message }) => `${kinds.get(message.messageId)} → ${message.kind}`);
		expect(pairs).toEqual({ "photo → sticker": 7, "video → animation": 5 });
	});

	test("finds the one month that the HTML export lacks", async () => {
		const source = await openExport([`${DATA}/qa-load-html`]);
		const [chat] = source.chats;
		const starts: string[] = [];
		if (chat !== undefined) {
			for await (const batch of source.read(chat, { zone: null })) {
				if (batch.startsNewPart) starts.push(batch.progress.file.slice(DATA.length + 1));
			}
		}
		await source.close();
		expect(starts).toEqual(["qa-load-html/2023-01/messages.html"]);
	});

	test("reads both exports of the Persian course as one chat, the later versions last", async () => {
		const source = await openExport([`${DATA}/fa-pytopia-series-pseudo`]);
		const ids = new Set<number>();
		let repeats = 0;
		for (const chat of source.chats) {
			for await (const batch of source.read(chat, { zone: parseTimeZone("Asia/Tehran") })) {
				repeats += batch.skipped.duplicate_id ?? 0;
				for (const entry of batch.entries) {
					ids.add(entry.type === "message" ? entry.message.messageId : entry.service.messageId);
				}
			}
		}
		await source.close();
		expect(source.chats).toHaveLength(1);
		expect(ids.size).toBe(4003 + missingFromLater());
		expect(repeats).toBeGreaterThan(2000);
	});
});

/** Fields both formats carry. */
function comparable(message: Message) {
	const { messageId, sentAt, text, replyToId, replyToOtherChat, forwardedFrom, sender, poll } = message;
	return {
		messageId,
		sentAt,
		text,
		replyToId,
		replyToOtherChat,
		isForward: forwardedFrom !== null,
		name: sender?.name,
		question: poll?.question,
	};
}

/** Ids of the first Persian export that the second lacks. */
function missingFromLater(): number {
	const [first, second] = ["1-2021-11-21", "2-2021-12-12"].map((name) => {
		const file = JSON.parse(readFileSync(`${DATA}/fa-pytopia-series-pseudo/${name}.json`, "utf8"));
		return (file.messages as { id: number }[]).map(({ id }) => id);
	});
	const later = new Set(second);
	return (first ?? []).filter((id) => !later.has(id)).length;
}
