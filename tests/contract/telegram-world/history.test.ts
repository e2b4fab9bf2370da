import { describe, expect, it } from "vitest";
import { askAs, idsOf, listOf } from "../../support/ask-world";
import { createWorld } from "../../telegram-server/world/create-world";

const START = Date.UTC(2026, 2, 2, 9);
const MINUTE = 60_000;

/** Ids 1 (made), 2..251: 250 messages, one a minute. */
function filledGroup(messages = 250) {
	const world = createWorld({ seed: 3, now: () => START + messages * MINUTE });
	const ola = world.account({ phone: "15550001111" });
	const group = world.supergroup({ title: "Harbour", creator: ola, at: START });
	for (let index = 0; index < messages; index += 1) {
		group.post({ from: ola, text: `message ${index}`, at: START + index * MINUTE });
	}
	const ask = askAs(world, ola);
	const peer = { _: "inputPeerChannel", channel_id: group.id, access_hash: group.accessHashFor(ola) };
	const page = (query: Record<string, number>) =>
		ask("messages.getHistory", {
			peer,
			offset_id: 0,
			offset_date: 0,
			add_offset: 0,
			limit: 100,
			max_id: 0,
			min_id: 0,
			...query,
		});
	return { world, ola, group, ask, peer, page };
}

const span = (ids: readonly number[]) => [ids[0], ids.at(-1), ids.length];

describe("messages.getHistory", () => {
	it("walks newest to oldest without a gap or a repeat", async () => {
		const { page } = filledGroup();
		const seen: number[] = [];
		for (let offset = 0; ; offset = seen.at(-1) ?? 0) {
			const ids = idsOf(await page({ offset_id: offset }));
			if (ids.length === 0) break;
			seen.push(...ids);
		}
		expect(seen).toEqual(Array.from({ length: 251 }, (_, index) => 251 - index));
	});

	it("reads forward with a negative add_offset, as an incremental sweep does", async () => {
		const { page } = filledGroup();
		const first = idsOf(await page({ offset_id: 101, add_offset: -100, min_id: 100 }));
		expect(span(first)).toEqual([200, 101, 100]);
		const last = idsOf(await page({ offset_id: 201, add_offset: -100, min_id: 200 }));
		expect(span(last)).toEqual([251, 201, 51]);
		expect(idsOf(await page({ offset_id: 252, add_offset: -100, min_id: 251 }))).toEqual([]);
	});

	it("keeps both bounds exclusive and never answers more than 100", async () => {
		const { page } = filledGroup();
		expect(span(idsOf(await page({ min_id: 240 })))).toEqual([251, 241, 11]);
		expect(span(idsOf(await page({ max_id: 20, limit: 5 })))).toEqual([19, 15, 5]);
		expect(idsOf(await page({ limit: 1000 }))).toHaveLength(100);
		expect(idsOf(await page({ limit: 0 }))).toEqual([]);
	});

	it("starts before a date when no id is given", async () => {
		const { page } = filledGroup();
		const ids = idsOf(await page({ offset_date: (START + 10 * MINUTE) / 1000, limit: 3 }));
		expect(ids).toEqual([11, 10, 9]);
	});

	it("tells the count, the channel's pts and everybody it names in full", async () => {
		const { page, group, ola } = filledGroup();
		const answer = await page({ limit: 2 });
		expect(answer._).toBe("messages.channelMessages");
		expect([answer.count, answer.pts]).toEqual([251, group.pts]);
		expect(listOf(answer, "users").map((user) => [user.id, user.min])).toEqual([[ola.id, undefined]]);
	});

	it("leaves deleted messages out, and answers them empty by id", async () => {
		const { group, page, ask, peer } = filledGroup();
		group.delete([250, 248]);
		expect(idsOf(await page({ limit: 3 }))).toEqual([251, 249, 247]);
		const channel = { ...peer, _: "inputChannel" };
		const id = [249, 250].map((one) => ({ _: "inputMessageID", id: one }));
		const answer = await ask("channels.getMessages", { channel, id });
		expect(listOf(answer, "messages").map((message) => message._)).toEqual(["message", "messageEmpty"]);
	});

	it("answers a page of 300,000 messages without walking them", async () => {
		const { page, world } = filledGroup(300_000);
		expect(world.state.channels.size).toBe(1);
		const started = performance.now();
		for (let offset = 300_000; offset > 0; offset -= 3_000) await page({ offset_id: offset });
		expect((performance.now() - started) / 100).toBeLessThan(20);
	});
});

describe("messages.getReplies and messages.search", () => {
	it("lists one thread, however deep the answers nest", async () => {
		const { group, ola, ask, peer } = filledGroup(10);
		const root = group.post({ from: ola, text: "root" });
		const first = group.post({ from: ola, text: "first", replyTo: root });
		group.post({ from: ola, text: "elsewhere" });
		const second = group.post({ from: ola, text: "second", replyTo: first });
		const query = { offset_id: 0, offset_date: 0, add_offset: 0, limit: 10, max_id: 0, min_id: 0 };
		const answer = await ask("messages.getReplies", { peer, msg_id: root, ...query });
		expect(idsOf(answer)).toEqual([second, first]);
		expect(listOf(answer, "messages")[0]?.reply_to).toMatchObject({ reply_to_msg_id: first, reply_to_top_id: root });
		const history = await ask("messages.getHistory", { peer, ...query });
		const shown = listOf(history, "messages").find((message) => message.id === root);
		expect(shown?.replies).toMatchObject({ replies: 2 });
	});

	it("finds words, authors and kinds", async () => {
		const { world, group, ola, ask, peer } = filledGroup(5);
		const mila = world.user({ firstName: "Mila" });
		const photo = group.post({ from: mila, text: "the dinghy", photo: true });
		const query = {
			peer,
			q: "",
			min_date: 0,
			max_date: 0,
			offset_id: 0,
			add_offset: 0,
			limit: 10,
			max_id: 0,
			min_id: 0,
		};
		const filter = { _: "inputMessagesFilterEmpty" };
		expect(idsOf(await ask("messages.search", { ...query, filter, q: "DINGHY" }))).toEqual([photo]);
		expect(idsOf(await ask("messages.search", { ...query, filter: { _: "inputMessagesFilterPhotos" } }))).toEqual([
			photo,
		]);
		const from_id = { _: "inputPeerUser", user_id: mila.id, access_hash: mila.accessHashFor(ola) };
		expect(idsOf(await ask("messages.search", { ...query, filter, from_id }))).toEqual([photo]);
	});
});
