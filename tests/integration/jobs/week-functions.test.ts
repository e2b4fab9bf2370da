import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { closeDueWeeks } from "@/jobs/functions/close-due-weeks";
import { closeWeek } from "@/jobs/functions/close-week";
import { publishRecap } from "@/jobs/functions/publish-recap";
import { provideJobContext } from "@/jobs/job-context";
import type { ServiceContext } from "@/lib/services/context";
import { listClosings } from "@/lib/services/posting/list-closings";
import { withTestDatabase } from "../../support/database";
import { rehearse } from "../../support/jobs/json-steps";
import { addZoneGroup, type ZoneGroup } from "../../support/jobs/zone-group";
import { aContext, stubWorkspace } from "../../support/services-context";

const database = withTestDatabase();
const WEEK = "2025-11-10";
let now = Date.parse("2025-11-17T00:37:00Z");
let ctx: ServiceContext;

beforeAll(() => {
	stubWorkspace();
	ctx = { ...aContext(database().db, { type: "system", job: "test" }), now: () => new Date(now) };
	provideJobContext(async () => ctx);
});
afterEach(() => database().db.pool.query("DELETE FROM tracked_groups"));
afterAll(() => {
	provideJobContext(null);
	vi.unstubAllEnvs();
});

/** A group on UTC whose week is over and collected to its end. */
async function group(
	mode: "automatic" | "draft",
): Promise<ZoneGroup & { event: { groupId: string; weekStart: string } }> {
	now = Date.parse("2025-11-17T00:37:00Z");
	const added = await addZoneGroup(database().db, "UTC", new Date("2025-11-03T00:00:00Z"), { mode, draftHours: 3 });
	await added.sweptTo(new Date(now));
	return { ...added, event: { groupId: String(added.groupId), weekStart: WEEK } };
}

const closeRequest = (data: { groupId: string; weekStart: string }) =>
	rehearse(closeWeek, { id: `close:${data.groupId}`, name: "week/close.requested", data });
const weekClosed = (data: { groupId: string; weekStart: string }, options: Parameters<typeof rehearse>[2] = {}) =>
	rehearse(publishRecap, { id: `closed:${data.groupId}`, name: "recap/week.closed", data }, options);

test("the sweep asks for each week that is over, and for none of them again once it is closed", async () => {
	const { event } = await group("automatic");
	const other = await addZoneGroup(database().db, "UTC", new Date("2025-11-03T00:00:00Z"));
	const sweep = () => rehearse(closeDueWeeks, { name: "sweep/weeks.requested", data: {} });
	const first = await sweep();
	expect(first.sent).toEqual([
		{ id: `close:${event.groupId}:${WEEK}:2025-11-17T00:37:00.000Z`, name: "week/close.requested", data: event },
	]);
	expect(first.result).toEqual({ groups: 2, due: 1, resumed: 0, skipped: { not_collected_to_end: 1 } });
	expect((await sweep()).sent).toEqual(first.sent);
	await closeRequest(event);
	await other.sweptTo(new Date(now));
	await closeRequest({ groupId: String(other.groupId), weekStart: WEEK });
	const later = await sweep();
	expect([later.sent, later.result]).toEqual([[], { groups: 2, due: 0, resumed: 0, skipped: { already_closed: 2 } }]);
	// Nobody followed them: half a day later they are taken up, at most once in six hours.
	now = Date.parse("2025-11-17T12:07:00Z");
	const [rescue, again] = [await sweep(), await sweep()];
	expect(rescue.sent.map(({ name, data }) => [name, data.groupId])).toEqual([
		["recap/week.closed", event.groupId],
		["recap/week.closed", String(other.groupId)],
	]);
	expect(again.sent).toEqual(rescue.sent);
});

test("a week is closed by the first run and found closed by the second", async () => {
	const { event, groupId } = await group("automatic");
	expect((await closeRequest(event)).result).toMatchObject({ isFrozen: true, state: "scheduled", skipped: null });
	expect((await closeRequest(event)).result).toMatchObject({ state: "scheduled", skipped: "already_closed" });
	expect(await listClosings(ctx, { groupId })).toHaveLength(1);
});

test("a week that is not collected to its end is left, with the reason, and closed later", async () => {
	const { event, sweptTo } = await group("automatic");
	await sweptTo(new Date("2025-11-16T23:00:00Z"));
	expect((await closeRequest(event)).result).toMatchObject({
		isFrozen: false,
		state: null,
		skipped: "not_collected_to_end",
	});
	await sweptTo(new Date(now));
	expect((await closeRequest(event)).result).toMatchObject({ isFrozen: true, state: "scheduled" });
});

test("a draft is asked about hourly, brought to mind once and dropped, by two runs as by one", async () => {
	const { event, groupId } = await group("draft");
	await closeRequest(event);
	const onPause = (id: string, until: unknown) => {
		expect(id).toMatch(/^decision-/);
		now += Number(until);
	};
	const first = await weekClosed(event, { onPause });
	expect(first.result).toEqual({ state: "expired", reason: "Nobody decided on the draft in time." });
	expect(first.steps.filter(({ id }) => id.startsWith("remind"))).toEqual([
		expect.objectContaining({ output: { isSent: false } }),
	]);
	// An hour at a time: from 00:37 to the reminder at 10:30, and on to noon.
	expect(Object.keys(first.sleeps)).toHaveLength(12);
	expect((await weekClosed(event)).result).toEqual(first.result);
	expect(await listClosings(ctx, { groupId })).toMatchObject([{ state: "expired", remindedAt: expect.any(Date) }]);
});

test("a week that is scheduled is slept for once, to the very hour", async () => {
	const { event } = await group("automatic");
	await closeRequest(event);
	const { sleeps, error } = await weekClosed(event, {
		onPause: (_, until) => {
			now = Date.parse(String(until));
		},
	});
	expect(sleeps).toEqual({ "until-post-1": "2025-11-17T09:00:00.000Z" });
	// Nobody is signed in here, which no later try resolves by itself.
	expect(String((error as Error).message)).toContain("There is no account that could post.");
});
