import { describe, expect, it } from "vitest";
import { askAs, collectPushes, idsOf, listOf, refusalOf } from "../../support/ask-world";
import { createWorld } from "../../telegram-server/world/create-world";

function watchedGroup() {
	let now = Date.UTC(2026, 2, 2, 9);
	const world = createWorld({ now: () => now });
	const ola = world.account({ phone: "15550001111" });
	const mila = world.user({ firstName: "Mila" });
	const group = world.supergroup({ title: "Harbour", creator: ola });
	group.join(mila);
	const channel = { _: "inputChannel", channel_id: group.id, access_hash: group.accessHashFor(ola) };
	const ask = askAs(world, ola);
	const filter = { _: "channelMessagesFilterEmpty" };
	const difference = (pts: number, limit = 100) => ask("updates.getChannelDifference", { channel, filter, pts, limit });
	const tick = () => {
		now += 1000;
	};
	return { world, ola, mila, group, ask, difference, tick };
}

describe("a channel's own sequence", () => {
	it("counts every change once: post, edit, deletion of several, pin", () => {
		const { world, ola, mila, group } = watchedGroup();
		const pushes = collectPushes(world, ola);
		const start = group.pts;
		const ids = [1, 2, 3].map((number) => group.post({ from: mila, text: `${number}` }));
		group.edit(ids[0] ?? 0, { text: "one" });
		group.delete(ids.slice(1));
		group.pin(ids[0] ?? 0, ola);
		const counted = pushes
			.flatMap((push) => listOf(push, "updates"))
			.map((update) => [update._, update.pts, update.pts_count]);
		expect(counted).toEqual([
			["updateNewChannelMessage", start + 1, 1],
			["updateNewChannelMessage", start + 2, 1],
			["updateNewChannelMessage", start + 3, 1],
			["updateEditChannelMessage", start + 4, 1],
			["updateDeleteChannelMessages", start + 6, 2],
			["updatePinnedChannelMessages", start + 7, 1],
			["updateNewChannelMessage", start + 8, 1],
		]);
	});

	it("is read back in slices until final", async () => {
		const { mila, group, difference } = watchedGroup();
		let pts = group.pts;
		const posted = Array.from({ length: 25 }, (_, index) => group.post({ from: mila, text: `${index}` }));
		const seen: number[] = [];
		for (let round = 0; round < 10; round += 1) {
			const answer = await difference(pts, 10);
			seen.push(...idsOf(answer, "new_messages"));
			pts = Number(answer.pts);
			if (answer.final === true) break;
		}
		expect(seen).toEqual(posted);
		expect(pts).toBe(group.pts);
		expect(await difference(pts)).toMatchObject({ _: "updates.channelDifferenceEmpty", final: true, pts });
	});

	it("tells edits and deletions as updates, and nothing new of what is gone", async () => {
		const { mila, group, difference } = watchedGroup();
		const { pts } = group;
		const [kept, gone] = [group.post({ from: mila, text: "a" }), group.post({ from: mila, text: "b" })];
		group.edit(kept, { hidden: true });
		group.delete([gone]);
		const answer = await difference(pts);
		expect(idsOf(answer, "new_messages")).toEqual([kept]);
		expect(listOf(answer, "other_updates")).toMatchObject([
			{ _: "updateEditChannelMessage", message: { edit_hide: true } },
			{ _: "updateDeleteChannelMessages", messages: [gone] },
		]);
	});

	it("is too long to tell once the log is cut", async () => {
		const { mila, group, difference } = watchedGroup();
		const { pts } = group;
		const posted = Array.from({ length: 12 }, (_, index) => group.post({ from: mila, text: `${index}` }));
		group.trimHistory();
		const answer = await difference(pts);
		expect(answer).toMatchObject({ _: "updates.channelDifferenceTooLong", final: true, dialog: { pts: group.pts } });
		expect(idsOf(answer)).toEqual(posted.slice(2).reverse());
		expect(await refusalOf(difference(group.pts + 5))).toBe("PERSISTENT_TIMESTAMP_INVALID");
	});
});

describe("an account's own sequence", () => {
	it("carries basic groups and private chats, with a peerless deletion", async () => {
		const { world, ola, mila, ask } = watchedGroup();
		const basic = world.basicGroup({ title: "Crew", creator: ola, members: [mila] });
		const state = await ask("updates.getState");
		const [first, second] = [basic.post({ from: mila, text: "a" }), basic.post({ from: mila, text: "b" })];
		basic.delete([first]);
		const from = { pts: Number(state.pts), date: Number(state.date), qts: 1 };
		const answer = await ask("updates.getDifference", from);
		expect(idsOf(answer, "new_messages")).toEqual([second]);
		expect(listOf(answer, "other_updates")).toMatchObject([
			{ _: "updateDeleteMessages", messages: [first], pts_count: 1 },
		]);
		expect(answer.state).toMatchObject({ pts: from.pts + 3 });
	});

	it("says of channels only that something happened", async () => {
		const { mila, group, ask, tick } = watchedGroup();
		const state = await ask("updates.getState");
		const from = { pts: Number(state.pts), date: Number(state.date), qts: 1 };
		expect((await ask("updates.getDifference", from))._).toBe("updates.differenceEmpty");
		tick();
		group.post({ from: mila, text: "news" });
		const answer = await ask("updates.getDifference", from);
		expect(listOf(answer, "other_updates")).toMatchObject([{ _: "updateChannelTooLong", channel_id: group.id }]);
	});

	it("comes in slices, and is too long once cut", async () => {
		const { world, ola, mila, ask } = watchedGroup();
		const basic = world.basicGroup({ title: "Crew", creator: ola, members: [mila] });
		const { pts, date } = await ask("updates.getState");
		for (let index = 0; index < 150; index += 1) basic.post({ from: mila, text: `${index}` });
		const slice = await ask("updates.getDifference", { pts: Number(pts), date: Number(date), qts: 1 });
		expect([slice._, idsOf(slice, "new_messages").length]).toEqual(["updates.differenceSlice", 100]);
		ola.trimHistory();
		const cut = await ask("updates.getDifference", { pts: Number(pts), date: Number(date), qts: 1 });
		expect(cut).toMatchObject({ _: "updates.differenceTooLong" });
	});
});
