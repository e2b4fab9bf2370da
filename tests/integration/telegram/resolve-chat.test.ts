import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { trackGroup } from "@/lib/services/collect/track-group";
import type { AccountReader } from "@/lib/services/telegram/peers/account-reader";
import { resolveChat } from "@/lib/services/telegram/peers/resolve-chat";
import type { TimeZone } from "@/lib/time/time-zone";
import { withTestDatabase } from "../../support/database";
import { openReadingRoom, type ReadingRoom } from "../../support/reading-room";
import type { BasicGroupHandle } from "../../telegram-server/world/handles/basic-group-handle";
import type { SupergroupHandle } from "../../telegram-server/world/handles/supergroup-handle";

const database = withTestDatabase();
let room: ReadingRoom;
let ola: AccountReader;
let lab: SupergroupHandle;
let family: BasicGroupHandle;

beforeAll(async () => {
	room = await openReadingRoom(database().db);
	const { world } = room;
	lab = world.supergroup({ title: "Ship Lab", username: "ShipLab", creator: room.ola });
	family = world.basicGroup({ title: "Family", creator: room.ola });
	world.user({ firstName: "Bo", username: "bo_the_builder" });
	const stranger = world.user({ firstName: "Cy" });
	world.supergroup({ title: "Elsewhere", creator: stranger, username: "elsewhere" });
	ola = await room.reader();
});
afterAll(() => room.close());

const resolved = (ref: string) => resolveChat(room.ctx, ola, ref);
const nameLookUps = () => room.tg.log.calls("contacts.resolveUsername").length;

describe("a chat the account is in", () => {
	test("is found by every way of writing its id, before anything of it is known", async () => {
		const marked = `-100${lab.id}`;
		for (const ref of [marked, String(lab.id), `https://t.me/c/${lab.id}/7`, `tg://privatepost?channel=${lab.id}`]) {
			expect((await resolved(ref)).chatId).toBe(Number(marked));
		}
	});

	test("is found by username and public links", async () => {
		for (const ref of ["@ShipLab", "shiplab", "t.me/shiplab/12", "https://telegram.me/s/ShipLab"]) {
			expect(await resolved(ref)).toMatchObject({ title: "Ship Lab", kind: "supergroup" });
		}
	});

	test("is asked about directly once its name is known, because name look-ups are rationed", async () => {
		await resolved("@shiplab");
		const before = nameLookUps();
		await resolved("@shiplab");
		expect(nameLookUps()).toBe(before);
	});

	test("that lost its name to another is not taken for it, and is written down without", async () => {
		const old = room.world.supergroup({ title: "Old Harbour", username: "harbour", creator: room.ola });
		await resolved("@harbour");
		old.chat.username = null;
		const next = room.world.supergroup({ title: "New Harbour", username: "harbour", creator: room.ola });
		expect((await resolved("@harbour")).chatId).toBe(Number(`-100${next.id}`));
		const before = nameLookUps();
		expect((await resolved("@harbour")).chatId).toBe(Number(`-100${next.id}`));
		expect(nameLookUps()).toBe(before);
	});

	test("is found by title in any case and by our slug of it", async () => {
		expect((await resolved("ship LAB")).chatId).toBe(Number(`-100${lab.id}`));
		const chat = { ...(await resolved("@shiplab")), idSource: "telegram" as const, isPublic: true };
		const group = await trackGroup(database().db, chat, { zone: "UTC" as TimeZone, source: "asked" }, new Date());
		expect((await resolved(group.slug)).chatId).toBe(group.chatId);
	});

	test("is found by its own invite link", async () => {
		expect((await resolved(lab.inviteLink)).title).toBe("Ship Lab");
	});

	test("is found by a basic group's id, bare or marked", async () => {
		expect((await resolved(String(-family.id))).title).toBe("Family");
		expect((await resolved(String(family.id))).title).toBe("Family");
	});
});

test("a public chat the account is not in is found by name", async () => {
	expect(await resolved("@elsewhere")).toMatchObject({ title: "Elsewhere" });
});

test("a basic group that became a supergroup leads there, by id and by the title both have", async () => {
	const { world } = room;
	const old = world.basicGroup({ title: "Rowers", creator: room.ola });
	await resolved("rowers");
	const grown = old.migrate();
	expect((await resolved(String(-old.id))).chatId).toBe(Number(`-100${grown.id}`));
	await resolved(`-100${grown.id}`);
	expect((await resolved("rowers")).chatId).toBe(Number(`-100${grown.id}`));
});

describe("what cannot be found says so, and what would help", () => {
	test("a slip of the finger proposes the nearest chats", async () => {
		await resolved("@shiplab");
		await expect(resolved("@shplab")).rejects.toMatchObject({
			code: "not_found",
			hint: expect.stringContaining("“Ship Lab” (@shiplab)"),
		});
	});

	test("a person's name is not a chat's", async () => {
		await expect(resolved("@bo_the_builder")).rejects.toMatchObject({
			code: "invalid",
			message: expect.stringContaining("a person"),
		});
	});

	test("an invite to a chat the account is not in is not accepted by itself", async () => {
		const secret = room.world.supergroup({ title: "Secret", creator: room.world.user({ firstName: "Di" }) });
		await expect(resolved(secret.inviteLink)).rejects.toMatchObject({
			code: "forbidden",
			message: expect.stringContaining("Secret"),
		});
		expect(room.tg.log.calls("messages.importChatInvite")).toEqual([]);
	});

	test.each(["-1009999999999", "777123", "t.me/c/4242/1"])("%s, an id nobody has shown", async (ref) => {
		await expect(resolved(ref)).rejects.toMatchObject({ code: "not_found" });
	});

	test("a link to something else", async () => {
		await expect(resolved("https://t.me/addstickers/cats")).rejects.toMatchObject({ code: "invalid" });
	});
});

test("the server knew every method", () => {
	room.tg.assertNoUnknownMethods();
});
