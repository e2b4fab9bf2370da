import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { countGroupSources, findGroupSource } from "@/db/queries/group-sources";
import { listTrackedGroups } from "@/db/queries/tracked-groups";
import { toMarkedChannelId } from "@/lib/domain/peer-id";
import { trackGroup } from "@/lib/services/collect/track-group";
import { connectGroup } from "@/lib/services/groups/connect-group";
import { disconnectGroup } from "@/lib/services/groups/disconnect-group";
import { resolveGroup } from "@/lib/services/groups/resolve-group";
import type { TimeZone } from "@/lib/time/time-zone";
import { withTestDatabase } from "../../support/database";
import { openSessionRoom, type SessionRoom } from "../../support/sessions/session-room";
import { signInUser } from "../../support/sessions/sign-in-user";
import type { AccountHandle } from "../../telegram-server/world/handles/account-handle";

const database = withTestDatabase();
let room: SessionRoom;
let ola: AccountHandle;

beforeAll(async () => {
	room = await openSessionRoom(database());
	ola = room.world.account({ phone: "15550000001", firstName: "Ola" });
	await signInUser(room, "ola", ola);
});
afterAll(() => room.close());
beforeEach(async () => {
	await database().db.pool.query("DELETE FROM group_sources");
	await database().db.pool.query("DELETE FROM tracked_groups");
});

const sourceOf = (groupId: number) => findGroupSource(database().db, { groupId, segment: "current" });

test("a chat becomes a group that is collected, once however often it is connected", async () => {
	const chat = room.world.supergroup({ title: "Ship Lab", username: "shiplab", creator: ola, forum: true });
	const group = await connectGroup(room.ctx, { ref: "@shiplab", timezone: "Europe/Berlin", locale: "ru" });
	expect(group).toMatchObject({
		chatId: toMarkedChannelId(chat.id),
		slug: "ship-lab",
		kind: "forum",
		zone: "Europe/Berlin",
		zoneSource: "asked",
		locale: "ru",
		isPublic: true,
	});
	expect(await sourceOf(group.groupId)).toMatchObject({ state: "active", isForum: true, isBackfillDone: false });
	const again = await connectGroup(room.ctx, { ref: `-100${chat.id}` });
	expect(again).toEqual(group);
	expect(await listTrackedGroups(database().db)).toEqual([group]);
});

test("the chat an export was imported from is that group, with its own zone kept", async () => {
	const chat = room.world.supergroup({ title: "Garden", creator: ola });
	const exported = {
		chatId: toMarkedChannelId(chat.id),
		idSource: "telegram" as const,
		kind: "supergroup" as const,
		title: "Garden of old",
		isPublic: null,
	};
	const zone = { zone: "+04:00" as TimeZone, source: "evidence" as const };
	const imported = await trackGroup(database().db, exported, zone, new Date());
	const connected = await connectGroup(room.ctx, { ref: "garden" });
	expect(connected).toMatchObject({ groupId: imported.groupId, zone: "+04:00", zoneSource: "evidence" });
	expect(await listTrackedGroups(database().db)).toHaveLength(1);
});

test("no more groups are collected than the owner allows, also when several are connected at once", async () => {
	vi.stubEnv("MAX_GROUPS", "2");
	const chats = [1, 2, 3, 4].map((n) => room.world.supergroup({ title: `Room ${n}`, creator: ola }));
	const outcomes = await Promise.allSettled(chats.map(({ id }) => connectGroup(room.ctx, { ref: `-100${id}` })));
	const refused = outcomes.filter((outcome) => outcome.status === "rejected");
	expect(refused).toHaveLength(2);
	for (const { reason } of refused)
		expect(reason).toMatchObject({ code: "conflict", hint: expect.stringContaining("MAX_GROUPS") });
	expect(await countGroupSources(database().db)).toBe(2);
	const kept = outcomes.find((outcome) => outcome.status === "fulfilled");
	if (kept?.status !== "fulfilled") throw new Error("none was connected");
	await expect(connectGroup(room.ctx, { ref: String(kept.value.chatId) })).resolves.toEqual(kept.value);
	vi.stubEnv("MAX_GROUPS", undefined);
});

test("a basic group stays with the account that reads it: another one numbers its messages otherwise", async () => {
	const bo = room.world.account({ phone: "15550000002", firstName: "Bo" });
	await signInUser(room, "zoe", bo);
	const { id } = room.world.basicGroup({ title: "Old Kitchen", creator: ola, members: [bo] });
	const ref = `-${id}`;
	const group = await connectGroup(room.ctx, { account: "ola", ref });
	await expect(connectGroup(room.ctx, { account: "zoe", ref })).rejects.toMatchObject({
		code: "conflict",
		message: expect.stringContaining("ola"),
		hint: expect.stringContaining("supergroup"),
	});
	await expect(connectGroup(room.ctx, { account: "ola", ref })).resolves.toEqual(group);
});

test("a connected group answers to its username and its links, and a stranger's name to nothing", async () => {
	const chat = room.world.supergroup({ title: "Hill Runners", username: "uphill_only", creator: ola });
	const group = await connectGroup(room.ctx, { ref: "@uphill_only" });
	const names = ["@uphill_only", "t.me/uphill_only", "https://t.me/uphill_only/7", `https://t.me/c/${chat.id}/7`];
	for (const ref of names) expect(await resolveGroup(room.ctx, { ref })).toEqual(group);
	await expect(resolveGroup(room.ctx, { ref: "@downhill_only" })).rejects.toMatchObject({ code: "not_found" });
});

test("a group that is disconnected keeps what it has, and can be connected again", async () => {
	const chat = room.world.supergroup({ title: "Rowers", creator: ola });
	const group = await connectGroup(room.ctx, { ref: `-100${chat.id}` });
	expect(await disconnectGroup(room.ctx, { ref: "rowers" })).toEqual(group);
	expect(await sourceOf(group.groupId)).toBeNull();
	expect(await listTrackedGroups(database().db)).toEqual([group]);
	await expect(disconnectGroup(room.ctx, { ref: "rowers" })).rejects.toMatchObject({ code: "not_found" });
	expect(await connectGroup(room.ctx, { ref: "rowers" })).toEqual(group);
});

test.each([
	[{ ref: "", account: "ola" }, "invalid"],
	[{ ref: "@nobody_is_called_this" }, "not_found"],
	[{ ref: "-1004242", account: "nobody" }, "not_found"],
	[{ ref: "@shiplab", timezone: "Mars/Olympus" }, "invalid"],
])("%j is refused, and nothing is made", async (input, code) => {
	await expect(connectGroup(room.ctx, input)).rejects.toMatchObject({ code });
	expect(await listTrackedGroups(database().db)).toEqual([]);
});

test("a stranger connects nothing", async () => {
	const nobody = { ...room.ctx, actor: { type: "anonymous" as const } };
	await expect(connectGroup(nobody, { ref: "@shiplab" })).rejects.toMatchObject({ code: "unauthenticated" });
	await expect(disconnectGroup(nobody, { ref: "x" })).rejects.toMatchObject({ code: "unauthenticated" });
});
