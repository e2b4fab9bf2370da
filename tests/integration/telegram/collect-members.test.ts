import type { RowDataPacket } from "mysql2/promise";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { countAdminLogEvents } from "@/db/queries/admin-log-events";
import { listMemberSnapshots } from "@/db/queries/member-snapshots";
import { listRosterEvents } from "@/db/queries/roster-events";
import type { Group } from "@/lib/domain/group";
import { collectMembers } from "@/lib/services/collect/members/collect-members";
import { collectAdminLog } from "@/lib/services/collect/reports/collect-admin-log";
import type { AccountReader } from "@/lib/services/telegram/peers/account-reader";
import { withTestDatabase } from "../../support/database";
import { openReadingRoom, type ReadingRoom } from "../../support/reading-room";
import { trackChat } from "../../support/tracked-chat";
import type { NewSupergroup } from "../../telegram-server/world/world";

const database = withTestDatabase();
let room: ReadingRoom;
let ola: AccountReader & { readonly pauses: string[] };

beforeAll(async () => {
	room = await openReadingRoom(database().db);
	ola = await room.reader();
});
beforeEach(() => {
	ola.pauses.length = 0;
});
afterAll(() => room.close());

test("two lists tell who came and went in between, once", async () => {
	const { work, handle, at } = await aGroup({ title: "Rowers" });
	const [ada, bo, cy] = ["Ada", "Bo", "Cy"].map((firstName) => room.world.user({ firstName }));
	if (ada === undefined || bo === undefined || cy === undefined) throw new Error("nobody there");
	handle.join(ada, { silently: true });
	handle.join(bo, { silently: true });
	expect(await collectMembers(at(0), ola, await work())).toEqual({
		listed: 3,
		isComplete: true,
		joined: null,
		left: null,
	});
	handle.leave(bo, { silently: true });
	handle.join(cy, { silently: true, at: at(30).now() });
	expect(await collectMembers(at(60), ola, await work())).toMatchObject({ listed: 3, joined: 1, left: 1 });
	expect(await collectMembers(at(120), ola, await work())).toMatchObject({ joined: 0, left: 0 });

	const { group } = await work();
	const events = await listRosterEvents(database().db, group.groupId, { from: at(0).now(), to: at(500).now() });
	expect(events.map(({ memberId, kind }) => [memberId, kind]).sort()).toEqual(
		[
			[bo.id, "left"],
			[cy.id, "joined"],
		].sort(),
	);
	expect(await present(group)).toEqual([room.ola.id, ada.id, cy.id].sort((a, b) => a - b));
	const snapshots = await listMemberSnapshots(database().db, group.groupId, 10);
	expect(snapshots.map(({ listed, participants, isComplete }) => [listed, participants, isComplete])).toEqual([
		[3, 3, true],
		[3, 3, true],
		[3, 3, true],
	]);
});

test("of 12,000 members the newest 10,000 and the admins are held, resting on the way, and nobody is said to have left", async () => {
	const { work, handle, at } = await aGroup({ title: "Crowd", members: 12_000 });
	const first = await collectMembers(at(0), ola, await work());
	expect(first).toMatchObject({ listed: 10_000, isComplete: false });
	expect(ola.pauses).toContain("9800-10000");
	const { group } = await work();
	const known = await present(group);
	// The creator joined first, so the cut list lacks them: they come with the admins.
	expect(known).toHaveLength(10_001);
	expect(known).toContain(room.ola.id);
	const gone = known.find((id) => id !== room.ola.id) ?? 0;
	handle.leave(gone, { silently: true });
	expect(await collectMembers(at(60), ola, await work())).toMatchObject({ left: null });
	expect(await present(group)).toContain(gone);
	const [snapshot] = await listMemberSnapshots(database().db, group.groupId, 1);
	expect(snapshot).toMatchObject({ participants: 12_000, listed: 10_000, isComplete: false });
});

test("hidden members leave a count and the admins", async () => {
	const bea = room.world.user({ firstName: "Bea" });
	const { work, at, handle } = await aGroup({ title: "Hidden", hiddenMembers: true, members: 50, creator: bea });
	handle.join(room.ola, { silently: true });
	const result = await collectMembers(at(0), ola, await work());
	expect(result).toMatchObject({ listed: 1, isComplete: false });
	const { group, source } = await work();
	expect(source.areMembersHidden).toBe(true);
	expect(await present(group)).toEqual([bea.id]);
	const [snapshot] = await listMemberSnapshots(database().db, group.groupId, 1);
	expect(snapshot).toMatchObject({ participants: 52, listed: 1 });
});

test("the admin log dates what lists only bracket, and the same fact is told once", async () => {
	const { work, handle, at } = await aGroup({ title: "Logged" });
	const dee = room.world.user({ firstName: "Dee" });
	await collectMembers(at(0), ola, await work());
	handle.join(dee, { silently: true });
	await collectMembers(at(60), ola, await work());
	const log = await collectAdminLog(room.ctx, ola, await work());
	expect(log).toMatchObject({ isAvailable: true });
	expect(log.membership).toBeGreaterThanOrEqual(1);
	const { group, source } = await work();
	expect(source).toMatchObject({ canViewAdminLog: true, adminLogEventId: expect.any(String) });
	const events = await listRosterEvents(database().db, group.groupId, { from: new Date(0), to: at(10_000).now() });
	const joins = events.filter(({ memberId }) => memberId === dee.id);
	expect(joins.map(({ eventKey }) => eventKey.slice(0, 4))).toEqual(["log:"]);

	const held = await countAdminLogEvents(database().db, group.groupId);
	expect(await collectAdminLog(room.ctx, ola, await work())).toMatchObject({ events: 0 });
	expect(await countAdminLogEvents(database().db, group.groupId)).toBe(held);
	handle.kick(dee);
	expect(await collectAdminLog(room.ctx, ola, await work())).toMatchObject({ isAvailable: true });
	const after = await listRosterEvents(database().db, group.groupId, { from: new Date(0), to: at(10_000).now() });
	expect(after.filter(({ memberId }) => memberId === dee.id).map(({ kind }) => kind)).toContain("removed");
});

test("a log this account may not see is recorded as such, and is no failure", async () => {
	const bea = room.world.user({ firstName: "Bea" });
	const { work, handle } = await aGroup({ title: "Closed books", creator: bea });
	handle.join(room.ola, { silently: true });
	expect(await collectAdminLog(room.ctx, ola, await work())).toEqual({ events: 0, membership: 0, isAvailable: false });
	expect((await work()).source).toMatchObject({ canViewAdminLog: false, adminLogAt: expect.any(Date) });
});

test("the server knew every method", () => {
	room.tg.assertNoUnknownMethods();
});

/** A supergroup that is tracked; `at(m)` is the context `m` minutes from now. */
async function aGroup({
	creator = room.ola,
	...given
}: Omit<NewSupergroup, "creator"> & { creator?: NewSupergroup["creator"] }) {
	const handle = room.world.supergroup({ ...given, creator });
	const work = await trackChat(database().db, ola.accountId, handle);
	const started = Date.now();
	return { handle, work, at: (minutes: number) => room.at(new Date(started + minutes * 60_000)) };
}

async function present({ groupId }: Group): Promise<number[]> {
	const [rows] = await database().db.pool.query<RowDataPacket[]>(
		"SELECT member_id FROM group_roster WHERE group_id=? AND is_present=1 ORDER BY member_id",
		[groupId],
	);
	return rows.map((row) => Number(row.member_id));
}
