import { afterEach, describe, expect, test } from "vitest";
import { closeDueWeeks as sweep } from "@/jobs/functions/close-due-weeks";
import { closeWeek as close } from "@/jobs/functions/close-week";
import type { ServiceContext } from "@/lib/services/context";
import { closeDueWeeks } from "@/lib/services/posting/close-due-weeks";
import { closeWeek } from "@/lib/services/posting/close-week";
import { followClosing } from "@/lib/services/posting/follow-closing";
import { freezeWeek } from "@/lib/services/posting/freeze-week";
import { listClosings } from "@/lib/services/posting/list-closings";
import { listRecaps } from "@/lib/services/recap/list-recaps";
import { parseTimeZone } from "@/lib/time/time-zone";
import { parseWeek, weekRange } from "@/lib/time/week";
import { withTestDatabase } from "../../support/database";
import { startRunningJobs } from "../../support/jobs/running-jobs";
import { addZoneGroup, type ZoneGroup } from "../../support/jobs/zone-group";
import { aContext } from "../../support/services-context";

const database = withTestDatabase();
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/* Berlin changes its clock on 26 October 2025 and 29 March 2026, New York on 2 November 2025 and 8 March 2026. */
const WEEKS = [
	["Pacific/Kiritimati", "2025-11-10", "2025-11-16T10:00:00.000Z", "2025-11-16T19:00:00.000Z"],
	["Asia/Kathmandu", "2025-11-10", "2025-11-16T18:15:00.000Z", "2025-11-17T03:15:00.000Z"],
	["Europe/Berlin", "2025-10-20", "2025-10-26T23:00:00.000Z", "2025-10-27T08:00:00.000Z"],
	["Europe/Berlin", "2026-03-23", "2026-03-29T22:00:00.000Z", "2026-03-30T07:00:00.000Z"],
	["America/New_York", "2025-10-27", "2025-11-03T05:00:00.000Z", "2025-11-03T14:00:00.000Z"],
	["America/New_York", "2026-03-02", "2026-03-09T04:00:00.000Z", "2026-03-09T13:00:00.000Z"],
	["+04:00", "2025-11-10", "2025-11-16T20:00:00.000Z", "2025-11-17T05:00:00.000Z"],
] as const;

afterEach(() => database().db.pool.query("DELETE FROM tracked_groups"));

function at(instant: Date | number): ServiceContext {
	return aContext(database().db, { type: "system", job: "test" }, new Date(instant));
}

async function groupOf(zone: string, weekStart: string): Promise<ZoneGroup> {
	return addZoneGroup(database().db, zone, weekRange(parseWeek(weekStart, parseTimeZone(zone))).start);
}

/** As the jobs do it. */
async function closeNow(ctx: ServiceContext, week: { groupId: number; weekStart: string }) {
	await freezeWeek(ctx, week);
	return closeWeek(ctx, week);
}

test.each(WEEKS)("in %s the week of %s is closed from %s on and posted at %s", async (zone, weekStart, end, postAt) => {
	const endMs = Date.parse(end);
	const group = await groupOf(zone, weekStart);
	const week = { groupId: group.groupId, weekStart };
	await group.sweptTo(new Date(endMs - 1_000));
	expect(await closeDueWeeks(at(endMs - 1))).toMatchObject({ due: [], skipped: { week_not_over: 1 } });
	expect(await closeNow(at(endMs - 1), week)).toMatchObject({ state: null, skipped: "week_not_over" });
	// Over, and nobody has looked since.
	expect(await closeDueWeeks(at(endMs))).toMatchObject({ due: [], skipped: { not_collected_to_end: 1 } });
	expect(await closeNow(at(endMs), week)).toMatchObject({ state: null, skipped: "not_collected_to_end" });
	await group.sweptTo(new Date(endMs));
	expect(await closeDueWeeks(at(endMs))).toMatchObject({ due: [week], skipped: {} });
	expect(await closeNow(at(endMs), week)).toEqual({ state: "scheduled", reason: null, skipped: null });
	expect(await closeDueWeeks(at(endMs + 1))).toMatchObject({ due: [], skipped: { already_closed: 1 } });
	expect(await followClosing(at(endMs), week)).toEqual({ type: "wait", until: postAt });
	expect(await followClosing(at(Date.parse(postAt) - 1), week)).toEqual({ type: "wait", until: postAt });
	expect(await followClosing(at(new Date(postAt)), week)).toEqual({ type: "post" });
});

describe("after the process was down over the boundary", () => {
	test.each(WEEKS)(
		"in %s the week of %s is closed once messages were asked for, and posted at once",
		async (zone, weekStart, end) => {
			const group = await groupOf(zone, weekStart);
			const week = { groupId: group.groupId, weekStart };
			const up = Date.parse(end) + 2 * DAY_MS;
			await group.sweptTo(new Date(Date.parse(end) - 30 * HOUR_MS));
			expect(await closeDueWeeks(at(up))).toMatchObject({ due: [], skipped: { not_collected_to_end: 1 } });
			await group.sweptTo(new Date(up));
			expect((await closeDueWeeks(at(up))).due).toEqual([week]);
			expect(await closeNow(at(up), week)).toMatchObject({ state: "scheduled" });
			expect(await followClosing(at(up), week)).toEqual({ type: "post" });
		},
	);

	test("of a month, only the newest week is closed and posted; the others have their recaps", async () => {
		const group = await groupOf("Asia/Kathmandu", "2025-10-13");
		const up = new Date("2025-11-18T06:00:00Z");
		await group.sweptTo(up);
		const { due } = await closeDueWeeks(at(up));
		expect(due).toEqual([{ groupId: group.groupId, weekStart: "2025-11-10" }]);
		await closeNow(at(up), { groupId: group.groupId, weekStart: "2025-11-10" });
		const frozen = (await listRecaps(at(up), { groupId: group.groupId })).map(({ recap }) => recap.weekStart);
		expect(frozen).toEqual(["2025-11-10", "2025-11-03", "2025-10-27", "2025-10-20", "2025-10-13"]);
		expect(await listClosings(at(up), { groupId: group.groupId })).toMatchObject([{ weekStart: "2025-11-10" }]);
		// Asked for by hand, an older one is closed as what it is.
		expect(await closeNow(at(up), { groupId: group.groupId, weekStart: "2025-11-03" })).toMatchObject({
			state: "late",
		});
	});

	test("for six days, the week is closed as late, and says so", async () => {
		const group = await groupOf("Europe/Berlin", "2025-10-20");
		const week = { groupId: group.groupId, weekStart: "2025-10-20" };
		await group.sweptTo(new Date("2025-10-26T12:00:00Z"));
		const late = new Date("2025-11-01T23:00:00Z");
		expect((await closeDueWeeks(at(late.getTime() - 1))).skipped).toEqual({ not_collected_to_end: 1 });
		expect((await closeDueWeeks(at(late))).due).toEqual([week]);
		expect(await closeNow(at(late), week)).toMatchObject({
			state: "late",
			reason: "Too little of the week was collected in time.",
		});
	});
});

test("one look finds each group's own week, whatever day it is there, page after page", async () => {
	const now = new Date("2025-11-16T10:30:00Z");
	const zones = ["Pacific/Kiritimati", "Asia/Kathmandu", "Europe/Berlin", "America/New_York", "Pacific/Kiritimati"];
	const groups: ZoneGroup[] = [];
	for (const zone of zones) {
		const group = await groupOf(zone, "2025-11-10");
		await group.sweptTo(now);
		groups.push(group);
	}
	const weekOf = (index: number) => ({ groupId: groups[index]?.groupId, weekStart: "2025-11-10" });
	const first = await closeDueWeeks(at(now), { limit: 3 });
	expect(first).toEqual({ groups: 3, due: [weekOf(0)], skipped: { week_not_over: 2 }, next: groups[2]?.groupId });
	const second = await closeDueWeeks(at(now), { limit: 3, after: Number(first.next) });
	expect(second).toEqual({ groups: 2, due: [weekOf(4)], skipped: { week_not_over: 1 }, next: null });
});

test("by the clock alone, each group's week is closed by the first sweep after its end, once", async () => {
	let now = Date.parse("2025-11-16T09:50:00Z");
	const ctx: ServiceContext = { ...at(now), now: () => new Date(now) };
	const groups: ZoneGroup[] = [];
	for (const zone of ["Pacific/Kiritimati", "Asia/Kathmandu", "Europe/Berlin", "America/New_York"]) {
		groups.push(await groupOf(zone, "2025-11-10"));
	}
	const jobs = await startRunningJobs(ctx, [sweep, close]);
	for (const end of ["2025-11-16T10:00Z", "2025-11-16T18:15Z", "2025-11-16T23:00Z", "2025-11-17T05:00Z"]) {
		for (const minutes of [-5, 25]) {
			now = Date.parse(end) + minutes * 60_000;
			for (const group of groups) await group.sweptTo(new Date(now));
			await jobs.settle();
		}
	}
	await jobs.stop();
	const closings = await Promise.all(groups.map(({ groupId }) => listClosings(ctx, { groupId })));
	expect(closings.map((of) => of.map(({ closedAt }) => closedAt.toISOString()))).toEqual([
		["2025-11-16T10:25:00.000Z"],
		["2025-11-16T18:40:00.000Z"],
		["2025-11-16T23:25:00.000Z"],
		["2025-11-17T05:25:00.000Z"],
	]);
}, 60_000);
