import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Writable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Progress } from "@/lib/domain/progress";
import { exportMessages } from "@/lib/services/telegram/verbs/export-messages";
import { exportParticipants } from "@/lib/services/telegram/verbs/export-participants";
import { getChatInfo } from "@/lib/services/telegram/verbs/get-chat-info";
import { listDialogs } from "@/lib/services/telegram/verbs/list-dialogs";
import { readChatMessages } from "@/lib/services/telegram/verbs/read-chat-messages";
import { readParticipants } from "@/lib/services/telegram/verbs/read-participants";
import { withTestDatabase } from "../../support/database";
import { openSessionRoom, type SessionRoom } from "../../support/sessions/session-room";
import { signInUser } from "../../support/sessions/sign-in-user";
import { rpc } from "../../telegram-server/net/rpc";
import type { AccountHandle } from "../../telegram-server/world/handles/account-handle";
import type { SupergroupHandle } from "../../telegram-server/world/handles/supergroup-handle";

const FOUNDED = new Date("2025-03-01T10:00:00Z");
const database = withTestDatabase();
let room: SessionRoom;
let ola: AccountHandle;
let lab: SupergroupHandle;

beforeAll(async () => {
	room = await openSessionRoom(database());
	ola = room.world.account({ phone: "15550000001", firstName: "Ola", username: "ola_e" });
	lab = room.world.supergroup({ title: "Ship Lab", username: "shiplab", creator: ola, at: FOUNDED, members: 450 });
	const evil = room.world.user({ firstName: "=HYPERLINK(1)" });
	lab.join(evil, { silently: true });
	for (let n = 0; n < 230; n += 1) {
		lab.post({ from: n % 2 === 0 ? ola : evil, text: `+message ${n}`, at: new Date(FOUNDED.getTime() + n * 60_000) });
	}
	await signInUser(room, "ola", ola);
});
afterAll(() => room.close());

describe("a chat", () => {
	test("is told with its size, its link and the day it was made", async () => {
		expect(await getChatInfo(room.ctx, { ref: "@shiplab" })).toMatchObject({
			chatId: Number(`-100${lab.id}`),
			bareId: lab.id,
			kind: "supergroup",
			link: "https://t.me/shiplab",
			members: 452,
			creation: { at: FOUNDED, source: "first_row", isExact: true },
		});
	});

	test("that was a basic group is as old as that", async () => {
		const made = new Date("2024-05-05T05:05:05Z");
		const old = room.world.basicGroup({ title: "Rowers", creator: ola, at: made });
		const grown = old.migrate();
		const { creation, migratedFromId } = await getChatInfo(room.ctx, { ref: `-100${grown.id}` });
		expect(creation).toEqual({ at: made, source: "basic_group", isExact: true });
		expect(migratedFromId).toBe(old.id);
	});

	test("is not read where the owner switched reading history off, and nothing is asked of Telegram", async () => {
		vi.stubEnv("MTPROTO_HISTORY_ENABLED", "off");
		const asked = room.tg.log.calls("messages.getHistory").length;
		await expect(readChatMessages(room.ctx, { ref: "@shiplab" }, async () => null)).rejects.toMatchObject({
			code: "forbidden",
			hint: expect.stringContaining("MTPROTO_HISTORY_ENABLED=on"),
		});
		expect(room.tg.log.calls("messages.getHistory")).toHaveLength(asked);
		vi.stubEnv("MTPROTO_HISTORY_ENABLED", undefined);
	});

	test("is among the account's dialogs, and the basic group another one was is not", async () => {
		const dialogs = await listDialogs(room.ctx, {});
		expect(dialogs.map(({ title }) => title).sort()).toEqual(["Rowers", "Ship Lab"]);
		expect(dialogs.find(({ title }) => title === "Rowers")?.kind).toBe("supergroup");
	});
});

describe("its members", () => {
	test("come page by page with progress, and the list says that it is everybody", async () => {
		const progress: Progress[] = [];
		const ids = new Set<number>();
		const onProgress = (step: Progress) => progress.push(step);
		const { end } = await readParticipants(room.ctx, { ref: "shiplab", onProgress }, async (pages) => {
			for await (const page of pages) for (const { id } of page) ids.add(id);
		});
		expect(ids.size).toBe(452);
		expect(end).toEqual({ total: 452, listed: 452, isComplete: true, gap: null });
		expect(progress.map(({ current }) => current)).toEqual([200, 400, 452]);
		expect(progress.every(({ total, rate }) => total === 452 && rate > 0)).toBe(true);
	});

	test("are found by name", async () => {
		const found: (string | null)[] = [];
		await readParticipants(room.ctx, { ref: "shiplab", search: "Ola" }, async (pages) => {
			for await (const page of pages) found.push(...page.map(({ username }) => username));
		});
		expect(found).toContain("ola_e");
		expect(found.length).toBeLessThan(10);
	});

	test("are written to a CSV file of one's own in which no name is a formula", async () => {
		const path = join(room.folder, "members.csv");
		await exportParticipants(room.ctx, { ref: "shiplab" }, { format: "csv", target: { path } });
		const lines = (await readFile(path, "utf8")).trimEnd().split("\n");
		expect(lines[0]).toBe("id,name,username,kind,status,joinedAt,inviterId,rank");
		expect(lines).toHaveLength(453);
		expect(lines.filter((line) => line.includes("HYPERLINK"))).toEqual([expect.stringContaining("'=HYPERLINK(1)")]);
		expect((await stat(path)).mode & 0o777).toBe(0o600);
	});
});

describe("its messages", () => {
	test("are read from a span of time, newest first", async () => {
		const since = new Date(FOUNDED.getTime() + 10 * 60_000);
		const until = new Date(FOUNDED.getTime() + 13 * 60_000);
		const texts = await readChatMessages(room.ctx, { ref: "shiplab", since, until }, async (pages) => {
			const read: string[] = [];
			for await (const page of pages) read.push(...page.map(({ text }) => text));
			return read;
		});
		expect(texts).toEqual(["+message 12", "+message 11", "+message 10"]);
	});

	test("go on after an id, oldest first", async () => {
		const input = { ref: "shiplab", afterId: 100, limit: 120 };
		const ids = await readChatMessages(room.ctx, input, async (pages) => {
			const read: number[] = [];
			for await (const page of pages) read.push(...page.map(({ id }) => id));
			return read;
		});
		expect(ids).toEqual(Array.from({ length: 120 }, (_, n) => 101 + n));
	});

	test("of one topic come alone, down to the row that opened it", async () => {
		const forum = room.world.supergroup({ title: "Forum", creator: ola, forum: true });
		const topic = forum.topic({ title: "Ideas" });
		const inside = [1, 2, 3].map((n) => forum.post({ from: ola, topic, text: `idea ${n}` }));
		forum.post({ from: ola, text: "elsewhere" });
		const input = { ref: `-100${forum.id}`, threadId: topic };
		const ids = await readChatMessages(room.ctx, input, async (pages) => {
			const read: number[] = [];
			for await (const page of pages) read.push(...page.map(({ id }) => id));
			return read;
		});
		expect(ids).toEqual([...inside.reverse(), topic]);
		const unknown = readChatMessages(room.ctx, { ...input, threadId: 999 }, async (pages) => {
			for await (const page of pages) throw new Error(`There is no such topic, but ${page.length} messages.`);
		});
		await expect(unknown).rejects.toMatchObject({ code: "not_found", message: "Forum has no topic 999." });
	});

	test("are the same in JSON, in lines and in CSV, to a file and to a stream", async () => {
		const path = join(room.folder, "messages.json");
		await exportMessages(room.ctx, { ref: "shiplab" }, { format: "json", target: { path } });
		const records: { id: number; text: string }[] = JSON.parse(await readFile(path, "utf8"));
		expect(records).toHaveLength(231);
		const { stream, text } = collector();
		await exportMessages(room.ctx, { ref: "shiplab" }, { format: "jsonl", target: { stream } });
		const lines = text().trimEnd().split("\n");
		expect(lines.map((line) => JSON.parse(line))).toEqual(records);
		const csv = collector();
		await exportMessages(room.ctx, { ref: "shiplab", limit: 1 }, { format: "csv", target: { stream: csv.stream } });
		expect(csv.text()).toContain(",'+message 229,");
	});

	test("leave an older export as it was when reading breaks off", async () => {
		const path = join(room.folder, "kept.json");
		await writeFile(path, "older");
		room.tg.faults.once("messages.getHistory", rpc(400, "CHANNEL_PRIVATE"));
		const broken = exportMessages(room.ctx, { ref: "shiplab" }, { format: "json", target: { path } });
		await expect(broken).rejects.toMatchObject({
			code: "not_found",
			message: expect.stringContaining("CHANNEL_PRIVATE"),
		});
		expect(await readFile(path, "utf8")).toBe("older");
		expect((await readdir(room.folder)).filter((name) => name.endsWith(".part"))).toEqual([]);
	});

	test("stop at once when called off", async () => {
		const cancel = new AbortController();
		const pages = await readChatMessages(room.ctx, { ref: "shiplab", signal: cancel.signal }, async (read) => {
			let count = 0;
			for await (const _page of read) {
				count += 1;
				cancel.abort();
			}
			return count;
		}).catch((error: Error) => error.name);
		expect(pages).toBe("AbortError");
	});
});

test("a stranger reads nothing", async () => {
	const nobody = { ...room.ctx, actor: { type: "anonymous" as const } };
	await expect(getChatInfo(nobody, { ref: "shiplab" })).rejects.toMatchObject({ code: "unauthenticated" });
	await expect(listDialogs(nobody, {})).rejects.toMatchObject({ code: "unauthenticated" });
});

test("the server knew every method", () => {
	room.tg.assertNoUnknownMethods();
});

function collector() {
	let written = "";
	const stream = new Writable({
		write(chunk, _encoding, done) {
			written += String(chunk);
			done();
		},
	});
	return { stream, text: () => written };
}
