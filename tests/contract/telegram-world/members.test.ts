import { describe, expect, it } from "vitest";
import { askAs, listOf, partOf, refusalOf } from "../../support/ask-world";
import { createWorld } from "../../telegram-server/world/create-world";

function crowdedGroup(members: number, hiddenMembers = false) {
	const world = createWorld({ now: () => Date.UTC(2026, 2, 2, 9) });
	const ola = world.account({ phone: "15550001111", firstName: "Ola" });
	const guest = world.account({ phone: "15550002222", firstName: "Guest" });
	const group = world.supergroup({ title: "Harbour", creator: ola, members, hiddenMembers });
	group.join(guest, { silently: true });
	const channelFor = (who: typeof ola) => ({
		_: "inputChannel",
		channel_id: group.id,
		access_hash: group.accessHashFor(who),
	});
	const page = (who: typeof ola, filter: { _: string; q?: string }, offset = 0) =>
		askAs(world, who)("channels.getParticipants", { channel: channelFor(who), filter, offset, limit: 200, hash: 0n });
	return { world, ola, guest, group, channelFor, page };
}

const RECENT = { _: "channelParticipantsRecent" };

describe("channels.getParticipants", () => {
	it("stops at 10,000 of 12,000, 200 a page, while the count tells the truth", async () => {
		const { ola, page } = crowdedGroup(12_000);
		const seen = new Set<unknown>();
		for (let offset = 0; ; offset += 200) {
			const answer = await page(ola, RECENT, offset);
			const rows = listOf(answer, "participants");
			expect(answer.count).toBe(12_002);
			if (rows.length === 0) break;
			for (const row of rows) seen.add(row.user_id);
		}
		expect(seen.size).toBe(10_000);
	});

	it("hides members from all but admins, who stay visible themselves", async () => {
		const { ola, guest, page, world, channelFor } = crowdedGroup(5, true);
		expect(await refusalOf(page(guest, RECENT))).toBe("CHAT_ADMIN_REQUIRED");
		expect((await page(ola, RECENT)).count).toBe(7);
		expect((await page(guest, { _: "channelParticipantsAdmins" })).count).toBe(1);
		const full = await askAs(world, guest)("channels.getFullChannel", { channel: channelFor(guest) });
		expect(full.full_chat).toMatchObject({ participants_hidden: true, can_view_participants: undefined });
	});

	it("searches by the beginnings of names and lists bots, banned and muted apart", async () => {
		const { world, ola, guest, group, page } = crowdedGroup(3);
		const bot = world.bot({ token: "1:a", name: "Lighthouse" });
		group.join(bot);
		const [gone, muted] = [world.user({ firstName: "Zora", lastName: "Quill" }), world.user({ firstName: "Quentin" })];
		for (const who of [gone, muted]) group.join(who);
		group.ban(gone);
		group.restrict(muted);
		const ids = async (filter: { _: string; q?: string }) =>
			listOf(await page(ola, filter), "participants").map((row) => row.user_id ?? partOf(row, "peer").user_id);
		expect(await ids({ _: "channelParticipantsSearch", q: "qu" })).toEqual([muted.id]);
		expect(await ids({ _: "channelParticipantsBots" })).toEqual([bot.id]);
		expect(await ids({ _: "channelParticipantsKicked", q: "" })).toEqual([gone.id]);
		expect(await ids({ _: "channelParticipantsBanned", q: "" })).toEqual([muted.id]);
		expect(await refusalOf(page(guest, { _: "channelParticipantsKicked", q: "" }))).toBe("CHAT_ADMIN_REQUIRED");
	});

	it("tells one person's standing", async () => {
		const { world, ola, guest, group, channelFor } = crowdedGroup(1);
		const stranger = world.user({ firstName: "Nobody" });
		group.promote(guest, { rank: "harbour master" });
		const ask = askAs(world, ola);
		const participant = (who: typeof stranger) => ({
			_: "inputPeerUser",
			user_id: who.id,
			access_hash: who.accessHashFor(ola),
		});
		const answer = await ask("channels.getParticipant", { channel: channelFor(ola), participant: participant(guest) });
		expect(answer.participant).toMatchObject({ _: "channelParticipantAdmin", rank: "harbour master" });
		const outside = ask("channels.getParticipant", { channel: channelFor(ola), participant: participant(stranger) });
		expect(await refusalOf(outside)).toBe("USER_NOT_PARTICIPANT");
	});
});

describe("coming and going", () => {
	it("writes the service row of each way in and out", () => {
		const { world, ola, group } = crowdedGroup(0);
		const people = ["A", "B", "C", "D"].map((firstName) => world.user({ firstName }));
		const [a = ola, b = ola, c = ola, d = ola] = people;
		group.join(a, { via: "link" });
		group.join(b, { via: "request" });
		group.join(c, { by: ola });
		group.join(d);
		group.leave(a);
		group.kick(b, ola);
		const rows = group.messages.flatMap(({ action, from }) =>
			action === null ? [] : [[action._.replace("messageAction", ""), from?.id]],
		);
		expect(rows.slice(1)).toEqual([
			["ChatJoinedByLink", a.id],
			["ChatJoinedByRequest", b.id],
			["ChatAddUser", ola.id],
			["ChatAddUser", d.id],
			["ChatDeleteUser", a.id],
			["ChatDeleteUser", ola.id],
		]);
	});

	it("joins by name or link, once, and never after a ban", async () => {
		const { world, guest, ola } = crowdedGroup(0);
		const open = world.supergroup({ title: "Open water", creator: ola, username: "openwater" });
		const closed = world.supergroup({ title: "Dry dock", creator: ola });
		const ask = askAs(world, guest);
		const inputOf = (handle: typeof open) => ({
			_: "inputChannel",
			channel_id: handle.id,
			access_hash: handle.accessHashFor(guest),
		});
		await ask("channels.joinChannel", { channel: inputOf(open) });
		expect(open.members.map(({ userId }) => userId)).toContain(guest.id);
		expect(await refusalOf(ask("channels.joinChannel", { channel: inputOf(closed) }))).toBe("CHANNEL_PRIVATE");
		const hash = closed.inviteLink.split("+")[1] ?? "";
		expect(await ask("messages.checkChatInvite", { hash })).toMatchObject({ _: "chatInvite", title: "Dry dock" });
		await ask("messages.importChatInvite", { hash });
		expect(await ask("messages.checkChatInvite", { hash })).toMatchObject({ _: "chatInviteAlready" });
		expect(await refusalOf(ask("messages.importChatInvite", { hash }))).toBe("USER_ALREADY_PARTICIPANT");
		expect(await refusalOf(ask("messages.importChatInvite", { hash: "nothing" }))).toBe("INVITE_HASH_INVALID");
		await ask("channels.leaveChannel", { channel: inputOf(open) });
		expect(await refusalOf(ask("channels.leaveChannel", { channel: inputOf(open) }))).toBe("USER_NOT_PARTICIPANT");
		open.ban(guest);
		closed.ban(guest);
		expect(await refusalOf(ask("messages.importChatInvite", { hash }))).toBe("INVITE_HASH_EXPIRED");
	});
});
