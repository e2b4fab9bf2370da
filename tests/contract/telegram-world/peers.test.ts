import { describe, expect, it } from "vitest";
import { askAs, listOf, partOf, refusalOf } from "../../support/ask-world";
import { createWorld } from "../../telegram-server/world/create-world";

function strangers() {
	const world = createWorld({ now: () => Date.UTC(2026, 2, 2, 9) });
	const ola = world.account({ phone: "15550001111", firstName: "Ola" });
	const mila = world.account({ phone: "15550002222", firstName: "Mila" });
	const group = world.supergroup({ title: "Harbour", creator: ola, username: "harbour" });
	return { world, ola, mila, group, ask: askAs(world, ola) };
}

describe("access hashes", () => {
	it("open a peer for the account they were given to, and for no other", async () => {
		const { ola, mila, group, ask } = strangers();
		const channel = (hash: bigint) => [{ _: "inputChannel", channel_id: group.id, access_hash: hash }];
		expect(await refusalOf(ask("channels.getChannels", { id: channel(group.accessHashFor(ola)) }))).toBe("answered");
		expect(await refusalOf(ask("channels.getChannels", { id: channel(group.accessHashFor(mila)) }))).toBe(
			"CHANNEL_INVALID",
		);
		const user = (hash: bigint) => [{ _: "inputUser", user_id: mila.id, access_hash: hash }];
		expect(await refusalOf(ask("users.getUsers", { id: user(mila.accessHashFor(ola)) }))).toBe("answered");
		expect(await refusalOf(ask("users.getUsers", { id: user(0n) }))).toBe("USER_ID_INVALID");
	});

	it("may be 0 for bots in their own chats", async () => {
		const { world, ola, group } = strangers();
		const bot = world.bot({ token: "1:a", name: "Lighthouse" });
		const asBot = askAs(world, bot);
		const peer = { _: "inputPeerChannel", channel_id: group.id, access_hash: 0n };
		const send = (random_id: bigint) => asBot("messages.sendMessage", { peer, message: "beep", random_id });
		expect(await refusalOf(send(1n))).toBe("CHANNEL_PRIVATE");
		group.join(bot, { by: ola });
		expect(await refusalOf(send(2n))).toBe("answered");
		expect(await refusalOf(asBot("messages.getHistory", { peer, limit: 1 }))).toBe("BOT_METHOD_INVALID");
	});

	it("of a shortened author are replaced by the message they wrote", async () => {
		const { world, ola, group, ask } = strangers();
		const nils = world.user({ firstName: "Nils" });
		group.join(nils, { silently: true });
		const msg_id = group.post({ from: nils, text: "hi" });
		const peer = { _: "inputPeerChannel", channel_id: group.id, access_hash: group.accessHashFor(ola) };
		const from = (id: number) => [{ _: "inputUserFromMessage", peer, msg_id: id, user_id: nils.id }];
		const answer = await ask("users.getUsers", { id: from(msg_id) });
		expect(answer).toMatchObject([{ id: nils.id, access_hash: nils.accessHashFor(ola) }]);
		expect(await refusalOf(ask("users.getUsers", { id: from(1) }))).toBe("USER_ID_INVALID");
	});
});

describe("finding and listing", () => {
	it("resolves usernames without regard to case", async () => {
		const { group, ask } = strangers();
		const answer = await ask("contacts.resolveUsername", { username: "HarBour" });
		expect(answer.peer).toEqual({ _: "peerChannel", channel_id: group.id });
		expect(await refusalOf(ask("contacts.resolveUsername", { username: "nobody_here" }))).toBe("USERNAME_NOT_OCCUPIED");
		expect(await refusalOf(ask("contacts.resolveUsername", { username: "?" }))).toBe("USERNAME_INVALID");
		const found = await ask("contacts.search", { q: "harb", limit: 5 });
		expect(listOf(found, "my_results")).toHaveLength(1);
	});

	it("keeps private chats closed to those outside and public ones open", async () => {
		const { world, ola, mila, group } = strangers();
		const secret = world.supergroup({ title: "Dry dock", creator: ola });
		const asMila = askAs(world, mila);
		const look = (handle: typeof group) =>
			asMila("messages.getHistory", {
				peer: { _: "inputPeerChannel", channel_id: handle.id, access_hash: handle.accessHashFor(mila) },
				limit: 1,
			});
		expect(await refusalOf(look(group))).toBe("answered");
		expect(await refusalOf(look(secret))).toBe("CHANNEL_PRIVATE");
	});

	it("pages through dialogs by recency, each with its top message", async () => {
		let now = Date.UTC(2026, 2, 2, 9);
		const world = createWorld({ now: () => now });
		const ola = world.account({ phone: "15550001111" });
		const titles = Array.from({ length: 230 }, (_, index) => `Chat ${index}`);
		for (const title of titles) {
			now += 1000;
			world.supergroup({ title, creator: ola });
		}
		const ask = askAs(world, ola);
		const seen: unknown[] = [];
		let offset: Record<string, unknown> = { offset_date: 0, offset_id: 0, offset_peer: { _: "inputPeerEmpty" } };
		for (let round = 0; round < 5; round += 1) {
			const answer = await ask("messages.getDialogs", { ...offset, limit: 100, hash: 0n } as never);
			const dialogs = listOf(answer, "dialogs");
			if (dialogs.length === 0) break;
			seen.push(...listOf(answer, "chats").map((chat) => chat.title));
			const last = listOf(answer, "messages").at(-1);
			const channel_id = Number(partOf(dialogs.at(-1), "peer").channel_id);
			const offset_peer = {
				_: "inputPeerChannel",
				channel_id,
				access_hash: world.state.accessHash("channel", channel_id, ola.id),
			};
			offset = { offset_date: last?.date, offset_id: last?.id, offset_peer };
		}
		expect(seen).toEqual(titles.reverse());
	});

	it("answers nobody before sign-in", async () => {
		const { world } = strangers();
		expect(await refusalOf(askAs(world, null)("updates.getState"))).toBe("AUTH_KEY_UNREGISTERED");
	});
});
