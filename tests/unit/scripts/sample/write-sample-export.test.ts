import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseLocalDate } from "@/lib/time/local-date";
import { writeSampleExport } from "@/scripts/sample/write-sample-export";

interface Row {
	readonly id: number;
	readonly type: "message" | "service";
	readonly date: string;
	readonly date_unixtime: string;
	readonly edited_unixtime?: string;
	readonly from?: string | null;
	readonly from_id?: string;
	readonly action?: string;
	readonly actor_id?: string;
	readonly members?: readonly (string | null)[];
	readonly message_id?: number;
	readonly reply_to_message_id?: number;
	readonly text: string | readonly (string | { readonly text: string })[];
	readonly text_entities: readonly { readonly type: string; readonly text: string }[];
	readonly reactions?: readonly {
		readonly type: string;
		readonly count: number;
		readonly recent?: readonly unknown[];
	}[];
	readonly [key: string]: unknown;
}

const ENDS_ON = parseLocalDate("2026-11-15");
const LONG_TEXT = 25;
let folder: string;
let rows: Row[];
let messages: Row[];
let head: Record<string, unknown>;
let counted: number;

async function write(seed: number, endsOn = ENDS_ON): Promise<{ bytes: Buffer; messages: number }> {
	const result = await writeSampleExport({ outDir: join(folder, `${seed}-${endsOn}`), endsOn, seed });
	return { bytes: await readFile(result.path), messages: result.messages };
}

const digest = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const flat = (row: Row) => row.text_entities.map((part) => part.text).join("");
/** Weeks since Monday 2025-11-17, by the local date alone. */
const weekOf = (row: Row) =>
	Math.floor((Date.parse(row.date.slice(0, 10)) - Date.parse("2025-11-17")) / (7 * 86_400_000));
const perWeek = (all: readonly Row[]) =>
	Array.from({ length: 52 }, (_, week) => all.filter((row) => weekOf(row) === week).length);

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "sample-"));
	const { bytes, messages: total } = await write(20_240_101);
	const { messages: all, ...rest } = JSON.parse(bytes.toString("utf8")) as { messages: Row[] };
	[rows, head, counted] = [all, rest, total];
	messages = rows.filter((row) => row.type === "message");
}, 30_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("writeSampleExport", () => {
	test("gives the same bytes for the same seed and Sunday, others for another seed", async () => {
		const [first, again, other] = [await write(5), await write(5), await write(6)];
		expect(digest(first.bytes)).toBe(digest(again.bytes));
		expect(digest(first.bytes)).not.toBe(digest(other.bytes));
	}, 30_000);

	test("writes one chat in Telegram Desktop's layout and counts its messages", () => {
		expect(head).toEqual({ name: "Kettle & Solder 🫖", type: "public_supergroup", id: expect.any(Number) });
		expect(counted).toBe(messages.length);
		expect(messages.length).toBeGreaterThan(4000);
		expect(messages.length).toBeLessThan(6000);
		for (const row of messages) {
			expect(row.from_id).toMatch(/^(?:user|channel)\d+$/u);
			expect(
				typeof row.text === "string"
					? row.text
					: row.text.map((part) => (typeof part === "string" ? part : part.text)).join(""),
			).toBe(flat(row));
		}
	});

	test("numbers the rows upwards in order of time, with holes", () => {
		const steps = rows.slice(1).map((row, index) => row.id - (rows[index]?.id ?? 0));
		expect(Math.min(...steps)).toBe(1);
		expect(Math.max(...steps)).toBeGreaterThan(1);
		const times = rows.map((row) => Number(row.date_unixtime));
		expect(times).toEqual(times.toSorted((a, b) => a - b));
	});

	test("replies and pins only point at earlier rows that exist", () => {
		const ids = new Set(rows.map((row) => row.id));
		const targets = rows.flatMap((row) =>
			[row.reply_to_message_id ?? row.message_id ?? null]
				.filter((id) => id !== null)
				.map((id) => ({ id, from: row.id })),
		);
		expect(targets.length).toBeGreaterThan(2000);
		for (const { id, from } of targets) {
			expect(ids).toContain(id);
			expect(id).toBeLessThan(from);
		}
	});

	test("agrees with Berlin's clock in every row, across both changes of the clocks", () => {
		const clock = new Intl.DateTimeFormat("sv-SE", {
			timeZone: "Europe/Berlin",
			dateStyle: "short",
			timeStyle: "medium",
		});
		for (const row of rows) {
			expect(clock.format(Number(row.date_unixtime) * 1000).replace(" ", "T")).toBe(row.date);
		}
		const offsets = rows.map((row) => (Date.parse(`${row.date}Z`) / 1000 - Number(row.date_unixtime)) / 3600);
		expect(new Set(offsets)).toEqual(new Set([1, 2]));
	});

	test("starts on its first Monday and talks on until shortly before midnight of the last Sunday", () => {
		expect(rows[0]?.date).toMatch(/^2025-11-17T08:/u);
		expect(messages.at(-1)?.date).toMatch(/^2026-11-15T23:/u);
	});

	test("has a quiet week under 40 % of the median and a record in the last one", () => {
		const counts = perWeek(messages);
		const median = counts.toSorted((a, b) => a - b)[26] ?? 0;
		expect(Math.min(...counts)).toBeLessThan(median * 0.4);
		expect(Math.max(...counts.slice(0, 51))).toBeLessThan(counts[51] ?? 0);
	});

	test("has one wave of joins, and several first voices in the last week", () => {
		const joins = perWeek(rows.filter((row) => row.action === "join_group_by_link" || row.action === "invite_members"));
		expect(joins[33]).toBeGreaterThan(25);
		expect(Math.max(...joins.slice(1, 33), ...joins.slice(34, 51))).toBeLessThan(8);
		const first = new Map<string, Row>();
		for (const row of messages) if (row.from_id !== undefined && !first.has(row.from_id)) first.set(row.from_id, row);
		expect(perWeek([...first.values()])[51]).toBeGreaterThanOrEqual(6);
	});

	test("repeats less than 3 % of its texts longer than 25 characters", () => {
		const long = messages.map(flat).filter((text) => text.length > LONG_TEXT);
		expect(1 - new Set(long).size / long.length).toBeLessThan(0.03);
	});

	test("is a forum with topics, and most of its posts are not in a topic's root alone", () => {
		const roots = new Set(rows.filter((row) => row.action === "topic_created").map((row) => row.id));
		expect(roots.size).toBe(10);
		expect(messages.filter((row) => roots.has(row.reply_to_message_id ?? 0)).length).toBeGreaterThan(500);
	});

	test("carries what real exports carry: albums, polls, forwards, stickers, voices, edits, departures, a bot, an admin", () => {
		const actions = new Set(rows.map((row) => row.action));
		for (const action of [
			"create_channel",
			"join_group_by_link",
			"invite_members",
			"remove_members",
			"pin_message",
			"edit_group_title",
			"edit_group_photo",
		]) {
			expect(actions, action).toContain(action);
		}
		for (const key of [
			"poll",
			"photo",
			"forwarded_from",
			"via_bot",
			"edited_unixtime",
			"sticker_emoji",
			"duration_seconds",
		]) {
			expect(
				messages.some((row) => key in row),
				key,
			).toBe(true);
		}
		expect(messages.some((row) => row.from === null)).toBe(true);
		expect(messages.some((row) => row.from === head.name && row.from_id === `channel${String(head.id)}`)).toBe(true);
		const withButtons = messages.filter((row) => "inline_bot_buttons" in row);
		expect(withButtons.length).toBeGreaterThan(20);
		expect(new Set(withButtons.map((row) => row.from))).toEqual(new Set(["Bench Bot"]));
	});

	test("shows at most three recent reactors of a message, and custom emoji by document", () => {
		const reacted = messages.flatMap((row) => (row.reactions === undefined ? [] : [row.reactions]));
		for (const reactions of reacted) {
			const shown = reactions.reduce((sum, { recent }) => sum + (recent?.length ?? 0), 0);
			expect(shown).toBe(
				Math.min(
					3,
					reactions.reduce((sum, { count }) => sum + count, 0),
				),
			);
		}
		expect(reacted.flat().some(({ type }) => type === "custom_emoji")).toBe(true);
	});

	test("keeps an album's parts at one second with ids in a row", () => {
		const parts = messages.filter((row, index) => {
			const previous = messages[index - 1];
			return (
				"photo" in row &&
				flat(row) === "" &&
				previous !== undefined &&
				"photo" in previous &&
				previous.date === row.date
			);
		});
		expect(parts.length).toBeGreaterThan(20);
		for (const part of parts)
			expect(rows.some((row) => row.id === part.id - 1 && row.from_id === part.from_id)).toBe(true);
	});

	test.each(["2025-01-05", "2026-06-28"])(
		"holds together for another Sunday: %s",
		async (sunday) => {
			const { bytes } = await write(11, parseLocalDate(sunday));
			const { messages: all } = JSON.parse(bytes.toString("utf8")) as { messages: Row[] };
			const ids = new Set(all.map((row) => row.id));
			expect(
				all.every(
					(row) =>
						row.reply_to_message_id === undefined ||
						(ids.has(row.reply_to_message_id) && row.reply_to_message_id < row.id),
				),
			).toBe(true);
			expect(all.at(-1)?.date.slice(0, 13)).toBe(`${sunday}T23`);
		},
		30_000,
	);
});
