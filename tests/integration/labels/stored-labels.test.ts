import type { RowDataPacket } from "mysql2/promise";
import { beforeEach, describe, expect, test } from "vitest";
import { listDirtyDays } from "@/db/queries/dirty-days";
import type { LabelledMessage } from "@/lib/dashboard/labels-contract";
import { importExport } from "@/lib/services/collect/import-export";
import { decideLabel } from "@/lib/services/labels/decide-label";
import { finishRelabelling } from "@/lib/services/labels/finish-relabelling";
import { getLabelRules } from "@/lib/services/labels/get-label-rules";
import { listLabels } from "@/lib/services/labels/list-labels";
import { relabelMessages } from "@/lib/services/labels/relabel-messages";
import { updateLabelRules } from "@/lib/services/labels/update-label-rules";
import { purgeExpiredMessages } from "@/lib/services/privacy/purge-expired-messages";
import { updateRetention } from "@/lib/services/privacy/update-retention";
import { rollUpDirtyWeeks } from "@/lib/services/rollup/roll-up-dirty-weeks";
import { aChat, aMessage, type RawEntry, resultFolder } from "../../factories/result-json";
import { aServiceContext } from "../../factories/service-context";
import { withTestDatabase } from "../../support/database";

const database = withTestDatabase();
const write = resultFolder();
/** A month after the messages. */
const LATER = new Date("2025-04-10T12:00:00Z");
const context = () => aServiceContext(database().db, LATER);

const bob = { from: "Bob", from_id: "user2" };
const ENTRIES = [
	aMessage(1, 0, { text: "#question which port does it listen on" }),
	aMessage(2, 1, { ...bob, text: "It listens on 8080 by default", reply_to_message_id: 1 }),
	aMessage(3, 2, { ...bob, text: "#demo my little tool https://example.org/tool, ask @ada_l" }),
	aMessage(4, 3, { text: "the weather is fine today" }),
];

/** Each test has a chat of its own. */
let chatId = 1_760_000_000;
let groupId = 0;
beforeEach(async () => {
	chatId += 1;
	await importChat(ENTRIES);
});

const group = () => String(chatId);

async function importChat(entries: readonly RawEntry[]) {
	const path = await write(`${chatId}.json`, aChat(entries, { id: chatId, name: `Chat ${chatId}` }));
	const result = await importExport(context(), { paths: [path], timezone: "UTC" });
	const [row] = await rows("SELECT group_id FROM tracked_groups WHERE slug=?", [result.chat.slug]);
	groupId = Number(row?.group_id);
	return result;
}

async function rows(sql: string, values: (string | number)[] = [groupId]): Promise<RowDataPacket[]> {
	return (await database().db.pool.query<RowDataPacket[]>(sql, values))[0];
}

/** Labels of each message by its id, as `label source`. */
async function labels(): Promise<Record<number, string[]>> {
	const { messages } = await listLabels(context(), { group: group() });
	return Object.fromEntries(messages.map(({ messageId, labels }) => [messageId, labels.map(said).sort()]));
}
const said = ({ label, source }: LabelledMessage["labels"][number]) => `${label} ${source}`;

/** Reads all again, `limit` messages a call. */
async function relabel(limit = 1_000) {
	const total = { rows: 0, changed: 0, calls: 0 };
	let version: number | null = null;
	for (let after: number | undefined; ; ) {
		const part = await relabelMessages(context(), { groupId, limit, ...(after === undefined ? {} : { after }) });
		total.rows += part.rows;
		total.changed += part.changed;
		total.calls += 1;
		version ??= part.version;
		if (part.next === null) break;
		after = part.next;
	}
	return { ...total, ...(await finishRelabelling(context(), { groupId, version })) };
}

const whole = () =>
	rows(
		"SELECT * FROM messages AS m LEFT JOIN message_labels AS l USING (group_id, message_id) WHERE group_id=? ORDER BY message_id, label",
	);

describe("labels of messages", () => {
	test("are read when a message is stored, each with what it rests on", async () => {
		expect(await labels()).toEqual({ 1: ["question tag"], 2: ["answer structure"], 3: ["ship tag"], 4: [] });
		const { messages } = await listLabels(context(), { group: group(), ids: [3] });
		const [shipped] = messages;
		expect(shipped).toMatchObject({
			messageId: 3,
			labels: [{ matched: "#demo", confidence: expect.any(Number) }],
		});
		expect(shipped?.labels[0]?.link).toContain("example.org/tool");
		expect(await rows("SELECT message_id, username FROM message_mentions WHERE group_id=?")).toEqual([
			{ message_id: 3, username: "ada_l" },
		]);
	});

	test("stay what they are when the same is imported again, and follow an edit", async () => {
		const before = await whole();
		expect(await importChat(ENTRIES)).toMatchObject({ updated: 0 });
		expect(await whole()).toEqual(before);
		await importChat([
			...ENTRIES.slice(0, 3),
			aMessage(4, 3, { text: "#blocker it rains", edited_unixtime: "1741000000" }),
		]);
		expect((await labels())[4]).toEqual(["blocker tag"]);
		await importChat([...ENTRIES.slice(0, 3), aMessage(4, 3, { text: "no rain", edited_unixtime: "1741000900" })]);
		expect((await labels())[4]).toEqual([]);
	});

	test("obey the owner, through edits, imports and everything that reads them again", async () => {
		const decide = (messageId: number, label: "ship" | "answer" | "question", isSet: boolean) =>
			decideLabel(context(), { group: group(), messageId, label, isSet });
		expect((await decide(3, "ship", false)).denied).toEqual(["ship"]);
		await decide(2, "answer", false);
		await decide(4, "question", true);
		const owned = { 1: ["question tag"], 2: [], 3: [], 4: ["question owner"] };
		expect(await labels()).toEqual(owned);
		await importChat([
			...ENTRIES.slice(0, 2),
			aMessage(3, 2, { ...bob, text: "#demo my better tool https://example.org/tool", edited_unixtime: "1741000000" }),
			ENTRIES[3] ?? {},
		]);
		expect(await labels()).toEqual(owned);
		await updateLabelRules(context(), {
			group: group(),
			rules: [{ label: "blocker", kind: "word", phrase: "little tool" }],
		});
		await relabel();
		expect(await labels()).toEqual(owned);
		expect(await decide(3, "ship", true)).toMatchObject({ denied: [], labels: [{ label: "ship", source: "owner" }] });
	});

	test("are only decided of messages that exist", async () => {
		await expect(
			decideLabel(context(), { group: group(), messageId: 99, label: "ship", isSet: true }),
		).rejects.toMatchObject({ code: "not_found" });
	});
});

describe("a group's own words", () => {
	const weather = [{ label: "blocker", kind: "word", phrase: "Weather" }] as const;

	test("are read for in all its messages again, in pages, and only what changed has its day counted anew", async () => {
		await rollUpDirtyWeeks(context(), { groupId });
		expect((await listDirtyDays(database().db, groupId)).size).toBe(0);
		await updateLabelRules(context(), { group: group(), rules: [...weather] });
		expect(await getLabelRules(context(), { group: group() })).toMatchObject({
			rules: [{ phrase: "weather" }],
			isRelabelling: true,
		});
		expect(await relabel(2)).toEqual({ rows: 4, changed: 1, calls: 3, isDone: true });
		expect((await labels())[4]).toEqual(["blocker lexicon"]);
		expect([...(await listDirtyDays(database().db, groupId)).keys()]).toEqual(["2025-03-03"]);
		expect((await getLabelRules(context(), { group: group() })).isRelabelling).toBe(false);
		expect(await relabel()).toMatchObject({ changed: 0, isDone: true });
	});

	test("ask for a job once for each change, and the same words again for none", async () => {
		const asked = () =>
			rows("SELECT event_id AS id FROM outbox_events WHERE event_id LIKE ? ORDER BY event_id", [
				`relabel:${groupId}:%`,
			]);
		await updateLabelRules(context(), { group: group(), rules: [...weather] });
		await updateLabelRules(context(), { group: group(), rules: [{ ...weather[0], phrase: "  weather " }] });
		expect(await asked()).toHaveLength(1);
		await updateLabelRules(context(), { group: group(), rules: [] });
		expect(await asked()).toHaveLength(2);
	});

	test("that change while messages are read make them be read once more", async () => {
		await updateLabelRules(context(), { group: group(), rules: [...weather] });
		const { version } = await relabelMessages(context(), { groupId, limit: 2 });
		await updateLabelRules(context(), { group: group(), rules: [] });
		expect(await finishRelabelling(context(), { groupId, version })).toEqual({ isDone: false });
	});

	test.each([
		[[{ label: "ship", kind: "word", phrase: "!!!" }], "holds no word"],
		[
			[
				{ label: "ship", kind: "tag", phrase: "#Done" },
				{ label: "resolved", kind: "tag", phrase: "done" },
			],
			"stands for two labels",
		],
	] as const)("are refused when they cannot mean anything: %j", async (rules, words) => {
		await expect(updateLabelRules(context(), { group: group(), rules: [...rules] })).rejects.toThrow(words);
	});
});

test("a message whose text is no longer kept keeps its labels, and nothing of its words", async () => {
	await updateRetention(context(), { group: group(), textDays: 5 });
	await purgeExpiredMessages(context(), { groupId, limit: 1_000 });
	const kept = { 1: ["question tag"], 2: ["answer structure"], 3: ["ship tag"], 4: [] };
	expect(await labels()).toEqual(kept);
	const left = await rows("SELECT link FROM message_labels WHERE group_id=? AND link IS NOT NULL");
	expect(left).toMatchObject([{ link: expect.stringMatching(/^~[0-9a-z]+$/) }]);
	expect(await rows("SELECT username FROM message_mentions WHERE group_id=? AND username IS NOT NULL")).toEqual([]);
	await updateLabelRules(context(), { group: group(), rules: [{ label: "blocker", kind: "word", phrase: "weather" }] });
	expect(await relabel()).toMatchObject({ changed: 0, isDone: true });
	await importChat(ENTRIES);
	expect(await labels()).toEqual(kept);
});
