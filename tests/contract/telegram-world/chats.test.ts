import { describe, expect, it } from "vitest";
import { askAs, collectPushes, idsOf, listOf, partOf, refusalOf } from "../../support/ask-world";
import { createWorld } from "../../telegram-server/world/create-world";

const QUERY = { offset_id: 0, offset_date: 0, add_offset: 0, limit: 20, max_id: 0, min_id: 0 };

function harbour() {
	let now = Date.UTC(2026, 2, 2, 9);
	const world = createWorld({ now: () => now });
	const ola = world.account({ phone: "15550001111", firstName: "Ola" });
	const mila = world.user({ firstName: "Mila" });
	const tick = (seconds: number) => {
		now += seconds * 1000;
	};
	return { world, ola, mila, ask: askAs(world, ola), tick };
}

type Handle = ReturnType<ReturnType<typeof createWorld>["supergroup"]>;

function inputs(handle: Handle, who: { id: number }) {
	const facts = { channel_id: handle.id, access_hash: handle.accessHashFor(who) };
	return { peer: { _: "inputPeerChannel", ...facts }, channel: { _: "inputChannel", ...facts } };
}

describe("forums", () => {
	it("give each topic its own id, history and reply headers; General carries none", async () => {
		const { world, ola, mila, ask } = harbour();
		const forum = world.supergroup({ title: "Forum", creator: ola, forum: true });
		const topic = forum.topic({ title: "Boats" });
		const first = forum.post({ from: mila, text: "a dinghy", topic });
		const answer = forum.post({ from: ola, text: "nice", replyTo: first });
		const general = forum.post({ from: mila, text: "hello all" });
		const { peer } = inputs(forum, ola);
		const messages = listOf(await ask("messages.getHistory", { peer, ...QUERY }), "messages");
		const headers = Object.fromEntries(messages.map((message) => [message.id, message.reply_to]));
		expect(headers[first]).toMatchObject({ forum_topic: true, reply_to_msg_id: topic, reply_to_top_id: undefined });
		expect(headers[answer]).toMatchObject({ forum_topic: true, reply_to_msg_id: first, reply_to_top_id: topic });
		expect(headers[general]).toBeUndefined();
		expect(idsOf(await ask("messages.getReplies", { peer, msg_id: topic, ...QUERY }))).toEqual([answer, first, topic]);
		expect(idsOf(await ask("messages.getReplies", { peer, msg_id: 1, ...QUERY }))).toEqual([general, 1]);
	});

	it("list topics with every top message, deleted ones gone", async () => {
		const { world, ola, ask } = harbour();
		const forum = world.supergroup({ title: "Forum", creator: ola, forum: true });
		const ids = ["Boats", "Ropes", "Tar"].map((title) => forum.topic({ title }));
		forum.editTopic(ids[1] ?? 0, { title: "Ropes and knots", isClosed: true });
		forum.deleteTopic(ids[2] ?? 0);
		const list = { ...inputs(forum, ola), offset_date: 0, offset_id: 0, offset_topic: 0, limit: 100 };
		const answer = await ask("channels.getForumTopics", list);
		const tops = listOf(answer, "topics").map((topic) => Number(topic.top_message));
		expect(listOf(answer, "topics").map((topic) => [topic.title, topic.closed])).toEqual([
			["Ropes and knots", true],
			["Boats", undefined],
			["General", undefined],
		]);
		expect(idsOf(answer)).toEqual(tops);
		const byId = await ask("messages.getForumTopicsByID", { ...inputs(forum, ola), topics: ids });
		expect(listOf(byId, "topics").map((topic) => topic._)).toEqual(["forumTopic", "forumTopic", "forumTopicDeleted"]);
		const plain = world.supergroup({ title: "Plain", creator: ola });
		expect(await refusalOf(ask("channels.getForumTopics", { ...list, ...inputs(plain, ola) }))).toBe(
			"CHANNEL_FORUM_MISSING",
		);
	});

	it("take posts into the topic that was asked for, not into closed ones", async () => {
		const { world, ola } = harbour();
		const nora = world.account({ phone: "15550003333" });
		const forum = world.supergroup({ title: "Forum", creator: ola, forum: true });
		forum.join(nora);
		const topic = forum.topic({ title: "Boats" });
		const reply_to = { _: "inputReplyToMessage", reply_to_msg_id: topic, top_msg_id: topic };
		const send = (random_id: bigint) =>
			askAs(world, nora)("messages.sendMessage", {
				peer: inputs(forum, nora).peer,
				reply_to,
				message: "hi",
				random_id,
			});
		await send(1n);
		expect(forum.messages.at(-1)).toMatchObject({ threadId: topic, reply: { messageId: topic, isTopic: true } });
		forum.editTopic(topic, { isClosed: true });
		expect(await refusalOf(send(2n))).toBe("TOPIC_CLOSED");
	});
});

describe("migration", () => {
	it("chains a basic group to the supergroup it became", async () => {
		const { world, ola, mila, ask } = harbour();
		const basic = world.basicGroup({ title: "Crew", creator: ola, members: [mila] });
		const last = basic.post({ from: mila, text: "we grow" });
		const group = basic.migrate();
		group.post({ from: mila, text: "first here" });
		const old = await ask("messages.getHistory", { peer: { _: "inputPeerChat", chat_id: basic.id }, ...QUERY });
		expect(idsOf(old)).toEqual([last + 1, last, 1]);
		expect(listOf(old, "messages")[0]?.action).toEqual({ _: "messageActionChatMigrateTo", channel_id: group.id });
		expect(listOf(old, "chats").find((chat) => chat._ === "chat")).toMatchObject({
			deactivated: true,
			migrated_to: { channel_id: group.id, access_hash: group.accessHashFor(ola) },
		});
		const full = await ask("channels.getFullChannel", inputs(group, ola));
		expect(full.full_chat).toMatchObject({ migrated_from_chat_id: BigInt(basic.id), migrated_from_max_id: last + 1 });
		expect(group.messages.map(({ id }) => id)).toEqual([1, 2]);
		expect(group.members).toHaveLength(2);
	});
});

describe("channels and their discussion", () => {
	it("copy each post into the group, where comments gather", async () => {
		const { world, ola, mila, ask } = harbour();
		const group = world.supergroup({ title: "Talk", creator: ola });
		const channel = world.channel({ title: "News", creator: ola, linkedTo: group });
		const post = channel.post({ from: "chat", text: "launch", author: "Ola" });
		const copy = group.messages.at(-1);
		expect(copy).toMatchObject({
			text: "launch",
			from: { kind: "channel", id: channel.id },
			forward: { saved_from_msg_id: post },
		});
		const comment = group.post({ from: mila, text: "hooray", replyTo: copy?.id ?? 0 });
		const replies = await ask("messages.getReplies", { peer: inputs(channel, ola).peer, msg_id: post, ...QUERY });
		expect(idsOf(replies)).toEqual([comment]);
		const shown = listOf(
			await ask("messages.getHistory", { peer: inputs(channel, ola).peer, ...QUERY }),
			"messages",
		)[0];
		expect(shown).toMatchObject({
			post: true,
			from_id: undefined,
			views: 1,
			replies: { comments: true, replies: 1, channel_id: group.id },
		});
		const list = ask("messages.getMessageReactionsList", { peer: inputs(channel, ola).peer, id: post, limit: 10 });
		expect(await refusalOf(list)).toBe("BROADCAST_FORBIDDEN");
	});
});

describe("reactions and polls", () => {
	it("count, name the last few, list all in pages and are pushed without a pts", async () => {
		const { world, ola, mila, ask } = harbour();
		const group = world.supergroup({ title: "Harbour", creator: ola });
		const crowd = Array.from({ length: 5 }, (_, index) => world.user({ firstName: `P${index}` }));
		const id = group.post({ from: mila, text: "look" });
		const pushes = collectPushes(world, ola);
		const { pts } = group;
		group.react(
			id,
			crowd.map((from, index) => ({ from, emoji: index < 3 ? "🔥" : "👀" })),
		);
		expect([group.pts, pushes.length]).toEqual([pts, 1]);
		expect(listOf(pushes[0] ?? { _: "" }, "updates")[0]).toMatchObject({
			_: "updateMessageReactions",
			reactions: { min: true },
		});
		const answer = await ask("messages.getMessagesReactions", { peer: inputs(group, ola).peer, id: [id] });
		const [update] = listOf(answer, "updates");
		expect(update?.reactions).toMatchObject({ can_see_list: true, results: [{ count: 3 }, { count: 2 }] });
		expect(partOf(update, "reactions").recent_reactions).toHaveLength(3);
		const page = (offset: string) =>
			ask("messages.getMessageReactionsList", { peer: inputs(group, ola).peer, id, limit: 3, offset });
		const first = await page("");
		const second = await page(String(first.next_offset));
		const people = [...listOf(first, "reactions"), ...listOf(second, "reactions")].map(({ peer_id }) => peer_id);
		expect(people).toEqual([...crowd].reverse().map((person) => ({ _: "peerUser", user_id: person.id })));
		expect(second.next_offset).toBeUndefined();
		group.react(id, [{ from: crowd[0] ?? mila, emoji: null }]);
		expect((await page("")).count).toBe(4);
	});

	it("take one vote a person and show the counts to those who voted", async () => {
		const { world, ola, mila, ask } = harbour();
		const group = world.supergroup({ title: "Harbour", creator: ola });
		const id = group.post({ from: mila, poll: { question: "Tea?", options: ["yes", "no"] } });
		group.vote(id, mila, [0]);
		const results = async () =>
			listOf(await ask("messages.getPollResults", { peer: inputs(group, ola).peer, msg_id: id }), "updates")[0]
				?.results;
		expect(await results()).toMatchObject({ total_voters: 1, results: undefined });
		await ask("messages.sendVote", { peer: inputs(group, ola).peer, msg_id: id, options: [Uint8Array.of(49)] });
		expect(await results()).toMatchObject({ total_voters: 2, results: [{ voters: 1 }, { voters: 1, chosen: true }] });
		group.closePoll(id);
		const late = ask("messages.sendVote", { peer: inputs(group, ola).peer, msg_id: id, options: [Uint8Array.of(48)] });
		expect(await refusalOf(late)).toBe("MESSAGE_POLL_CLOSED");
	});
});

describe("admin log and statistics", () => {
	it("list two days of events, newest first, by kind and page, to admins only", async () => {
		const { world, ola, mila, ask, tick } = harbour();
		const nora = world.account({ phone: "15550003333" });
		const group = world.supergroup({ title: "Harbour", creator: ola });
		group.join(mila, { via: "link" });
		tick(3 * 86_400);
		group.join(nora);
		const post = group.post({ from: nora, text: "typo" });
		group.edit(post, { text: "typed" });
		group.delete([post], ola);
		group.promote(nora);
		group.demote(nora);
		const log = async (query = {}) =>
			ask("channels.getAdminLog", {
				channel: inputs(group, ola).channel,
				q: "",
				max_id: 0n,
				min_id: 0n,
				limit: 10,
				...query,
			});
		const kinds = async (query = {}) =>
			listOf(await log(query), "events").map(({ action }) =>
				(action as { _: string })._.replace("channelAdminLogEventAction", ""),
			);
		const all = ["ParticipantToggleAdmin", "ParticipantToggleAdmin", "DeleteMessage", "EditMessage", "ParticipantJoin"];
		expect(await kinds()).toEqual(all);
		expect(await kinds({ events_filter: { _: "channelAdminLogEventsFilter", edit: true, delete: true } })).toEqual(
			all.slice(2, 4),
		);
		const first = listOf(await log({ limit: 2 }), "events");
		expect(await kinds({ max_id: first.at(-1)?.id })).toEqual(all.slice(2));
		const asNora = askAs(world, nora)("channels.getAdminLog", {
			channel: inputs(group, nora).channel,
			max_id: 0n,
			min_id: 0n,
			limit: 1,
		});
		expect(await refusalOf(asNora)).toBe("CHAT_ADMIN_REQUIRED");
	});

	it("count the last week, at the DC that keeps them", async () => {
		const { world, ola, mila, tick } = harbour();
		const group = world.supergroup({ title: "Harbour", creator: ola, canViewStats: true, statsDc: 4 });
		group.post({ from: mila, text: "old" });
		tick(8 * 86_400);
		group.post({ from: mila, text: "12345" });
		group.post({ from: ola, text: "new" });
		const stats = (dc: number) =>
			askAs(world, ola, { dc })("stats.getMegagroupStats", { channel: inputs(group, ola).channel });
		expect(await refusalOf(stats(2))).toBe("STATS_MIGRATE_4");
		expect(await stats(4)).toMatchObject({
			messages: { current: 2, previous: 1 },
			posters: { current: 2, previous: 1 },
			top_posters: [{ user_id: mila.id, messages: 1, avg_chars: 5 }, { user_id: ola.id }],
		});
	});
});
