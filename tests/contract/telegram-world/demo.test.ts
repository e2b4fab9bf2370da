import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { askAs, listOf, refusalOf } from "../../support/ask-world";
import { answerControl } from "../../telegram-server/demo/control/answer-control";
import { createDemoWorld, type DemoWorld } from "../../telegram-server/demo/demo-world";
import { openDemo } from "../../telegram-server/demo/open-demo";
import { DAY, firstMonday, WEEK, WEEKS } from "../../telegram-server/demo/plan/calendar";
import { Talker } from "../../telegram-server/demo/talk/talker";
import { drawPicture } from "../../telegram-server/world/files/draw-picture";

const SATURDAY = Date.UTC(2026, 10, 21, 12, 30);

let folder = "";
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "demo-world-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function facts(demo: DemoWorld) {
	return demo.group.messages.map(({ id, date, from, text, reply, media, reactions }) => [
		id,
		date,
		from?.id,
		text,
		reply?.messageId,
		media?.kind === "file" ? media.file.id : null,
		reactions?.length,
	]);
}

/** Lets the talker do `steps` things, the clock running as fast as it asks for. */
function talk(demo: DemoWorld, steps: number, clock: { now: number }): void {
	const talker = new Talker(demo);
	for (let step = 0; step < steps; step += 1) clock.now += talker.step();
}

async function postPhoto(demo: DemoWorld, random_id: bigint): Promise<void> {
	const ask = askAs(demo.world, demo.cast.owner);
	await ask("upload.saveFilePart", { file_id: random_id, file_part: 0, bytes: drawPicture(80, 60, [10, 90, 200]) });
	const file = { _: "inputFile", id: random_id, parts: 1, name: "recap.png", md5_checksum: "" };
	const peer = {
		_: "inputPeerChannel",
		channel_id: demo.group.id,
		access_hash: demo.group.accessHashFor(demo.cast.owner),
	};
	await ask("messages.sendMedia", {
		peer,
		media: { _: "inputMediaUploadedPhoto", file },
		message: "our week",
		random_id,
	});
}

describe("the demo group", () => {
	it("is the same for the same seed and moment, and grows at its end only", () => {
		const first = facts(createDemoWorld({ now: () => SATURDAY }));
		expect(facts(createDemoWorld({ now: () => SATURDAY }))).toEqual(first);
		const early = facts(createDemoWorld({ now: () => SATURDAY - DAY }));
		expect(early.length).toBeLessThan(first.length);
		expect(first.slice(0, 400).map(([id, date]) => [id, date])).toEqual(
			early.slice(0, 400).map(([id, date]) => [id, date]),
		);
		expect(facts(createDemoWorld({ seed: 12, now: () => SATURDAY }))).not.toEqual(first);
	});

	it("has ten lively weeks and the running one, and nothing in the future", () => {
		const { group } = createDemoWorld({ now: () => SATURDAY });
		const monday = firstMonday(SATURDAY);
		const talkative = group.messages.filter(({ action }) => action === null);
		const weeks = Map.groupBy(talkative, ({ date }) => Math.floor((date * 1000 - monday) / WEEK));
		expect([...weeks.keys()].sort((a, b) => a - b)).toEqual(Array.from({ length: WEEKS + 1 }, (_, week) => week));
		for (const [week, messages] of weeks) {
			expect(messages.length, `week ${week}`).toBeGreaterThan(35);
			expect(new Set(messages.map(({ from }) => from?.id)).size, `people in week ${week}`).toBeGreaterThan(14);
		}
		const dates = group.messages.map(({ date }) => date);
		expect(dates).toEqual([...dates].sort((a, b) => a - b));
		expect(dates.at(-1)).toBeLessThanOrEqual(SATURDAY / 1000);
		expect(group.members.length).toBeGreaterThan(30);
		expect(talkative.filter(({ reactions }) => reactions !== null).length).toBeGreaterThan(200);
		expect(talkative.filter(({ reply }) => reply !== null).length).toBeGreaterThan(250);
		expect(talkative.every(({ text, media }) => media?.kind === "poll" || (text !== "" && !/\[\[|\{/.test(text)))).toBe(
			true,
		);
	});

	it("goes on talking without repeating itself, and newcomers turn up", () => {
		const clock = { now: SATURDAY };
		const demo = createDemoWorld({ now: () => clock.now });
		const [before, people] = [demo.group.messages.length, demo.group.members.length];
		talk(demo, 900, clock);
		const said = demo.group.messages.slice(before).filter(({ action, reply }) => action === null && reply === null);
		expect(said.length).toBeGreaterThan(60);
		expect(new Set(said.slice(0, 60).map(({ text }) => text)).size).toBeGreaterThan(55);
		expect(demo.group.members.length).toBeGreaterThan(people);
	});
});

describe("a restarted demo", () => {
	it("has every message under its id, remembers sent random_ids, and gives none twice", async () => {
		const clock = { now: SATURDAY };
		const options = { now: () => clock.now, statePath: join(folder, "state.jsonl") };
		const first = openDemo(options);
		talk(first, 120, clock);
		await postPhoto(first, 99n);
		talk(first, 30, clock);
		const second = openDemo(options);
		expect(facts(second)).toEqual(facts(first));
		expect(second.group.pts).toBe(first.group.pts);
		expect(second.group.members).toEqual(first.group.members);
		expect(await refusalOf(postPhoto(second, 99n))).toBe("RANDOM_ID_DUPLICATE");
		await postPhoto(second, 100n);
		const photos = second.group.messages.flatMap(({ media }) => (media?.kind === "file" ? [media.file.id] : []));
		expect(new Set(photos).size).toBe(photos.length);
	});

	it("drops an entry that a kill cut short", () => {
		const clock = { now: SATURDAY };
		const options = { now: () => clock.now, statePath: join(folder, "state.jsonl") };
		const first = openDemo(options);
		first.group.post({ from: first.cast.owner, text: "kept" });
		first.group.post({ from: first.cast.owner, text: "cut" });
		const text = readFileSync(options.statePath, "utf8");
		writeFileSync(options.statePath, text.slice(0, -9));
		const second = openDemo(options);
		expect(second.group.messages.at(-1)?.text).toBe("kept");
		second.group.post({ from: second.cast.owner, text: "again" });
		expect(
			openDemo(options)
				.group.messages.slice(-2)
				.map((message) => message.text),
		).toEqual(["kept", "again"]);
	});

	it("was talked in while it was off, up to now, and says the same the next time", () => {
		const clock = { now: SATURDAY };
		const options = { now: () => clock.now, statePath: join(folder, "state.jsonl") };
		const before = openDemo(options).group.messages.length;
		clock.now += 3 * DAY;
		const after = openDemo(options);
		expect(after.group.messages.length).toBeGreaterThan(before + 10);
		const dates = after.group.messages.map(({ date }) => date);
		expect(dates).toEqual([...dates].sort((a, b) => a - b));
		expect(dates.at(-1)).toBeLessThanOrEqual(clock.now / 1000);
		expect(facts(openDemo(options))).toEqual(facts(after));
	});
});

describe("the control door", () => {
	it("tells how to sign in, lists posts, hands out pictures and accepts QR codes", async () => {
		const demo = createDemoWorld({ now: () => SATURDAY });
		const accepted: [string, number][] = [];
		const desk = {
			demo,
			facts: { port: 1 },
			acceptQr: (token: Uint8Array, userId: number) => accepted.push([Buffer.from(token).toString("hex"), userId]),
		};
		const get = (path: string) => answerControl(desk, "GET", new URL(path, "http://127.0.0.1"), {});
		await postPhoto(demo, 5n);
		expect(get("/")).toMatchObject({ status: 200, json: { phone: demo.secrets.phone, port: 1 } });
		const posts = get("/posts?limit=1");
		expect(posts).toMatchObject({ json: [{ from: "Robin Vance", isSent: true, text: "our week", hasPhoto: true }] });
		const id = demo.group.messages.at(-1)?.id ?? 0;
		expect(get(`/posts/${id}/photo`)).toEqual({ bytes: drawPicture(80, 60, [10, 90, 200]), type: "image/png" });
		expect(get("/posts/999999/photo")).toMatchObject({ status: 404 });
		answerControl(desk, "POST", new URL("http://127.0.0.1/qr"), { token: "tg://login?token=q80" });
		expect(accepted).toEqual([["abcd", demo.cast.owner.id]]);
	});

	it("shows its owner as an admin whose dialogs list the group", async () => {
		const { world, cast, group } = createDemoWorld({ now: () => SATURDAY });
		const answer = await askAs(world, cast.owner)("messages.getDialogs", {
			offset_date: 0,
			offset_id: 0,
			offset_peer: { _: "inputPeerEmpty" },
			limit: 20,
			hash: 0n,
		});
		expect(listOf(answer, "chats")).toMatchObject([{ id: group.id, title: "The Slow Merge", creator: true }]);
	});
});
