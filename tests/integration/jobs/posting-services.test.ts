import { afterEach, describe, expect, test } from "vitest";
import { insertTelegramAccount } from "@/db/queries/telegram-accounts";
import type { ServiceContext } from "@/lib/services/context";
import { closeNotice } from "@/lib/services/notices/close-notice";
import { dismissNotice } from "@/lib/services/notices/dismiss-notice";
import { listNotices } from "@/lib/services/notices/list-notices";
import { openNotice } from "@/lib/services/notices/open-notice";
import { callOffPosting } from "@/lib/services/posting/call-off-posting";
import { closeWeek } from "@/lib/services/posting/close-week";
import { decideDraft } from "@/lib/services/posting/decide-draft";
import { followClosing } from "@/lib/services/posting/follow-closing";
import { freezeWeek } from "@/lib/services/posting/freeze-week";
import { getPosting } from "@/lib/services/posting/get-posting";
import { listClosings } from "@/lib/services/posting/list-closings";
import { listOverdueWeeks } from "@/lib/services/posting/list-overdue-weeks";
import { updatePosting } from "@/lib/services/posting/update-posting";
import { withTestDatabase } from "../../support/database";
import { addZoneGroup } from "../../support/jobs/zone-group";
import { aContext, OWNER, STRANGER } from "../../support/services-context";

const database = withTestDatabase();
const SINCE = new Date("2025-11-03T00:00:00Z");
const CLOSED_AT = "2025-11-17T00:37:00.000Z";
const WEEK = "2025-11-10";
const CHOSEN = {
	mode: "draft",
	hour: 18,
	topicId: null,
	accountId: null,
	locale: "ru",
	theme: "dark",
	quietRule: "post",
	draftHours: 12,
} as const;

afterEach(async () => {
	for (const table of ["tracked_groups", "week_closings", "owner_notices", "outbox_events"]) {
		await database().db.pool.query(`DELETE FROM ${table}`);
	}
});

function at(text: string): ServiceContext {
	return aContext(database().db, OWNER, new Date(text));
}

/** A group on UTC whose week is closed, with nothing but silence in it. */
async function closed(posting: Parameters<typeof addZoneGroup>[3]) {
	const group = await addZoneGroup(database().db, "UTC", SINCE, posting);
	await group.sweptTo(new Date(CLOSED_AT));
	const week = { groupId: group.groupId, weekStart: WEEK };
	await freezeWeek(at(CLOSED_AT), week);
	const outcome = await closeWeek(at(CLOSED_AT), week);
	return { ...group, week, outcome, slug: `zone-${group.groupId}` };
}

async function requested(): Promise<string[]> {
	const [rows] = await database().db.pool.query("SELECT event_id FROM outbox_events ORDER BY created_at, event_id");
	return (rows as { event_id: string }[]).map(({ event_id }) => event_id);
}

describe("settings", () => {
	test("are a draft at nine before anybody chooses, and then what was chosen", async () => {
		const { groupId } = await addZoneGroup(database().db, "UTC", SINCE);
		await database().db.pool.query("DELETE FROM posting_settings");
		expect(await getPosting(at(CLOSED_AT), { groupId })).toMatchObject({ mode: "draft", hour: 9, draftHours: 48 });
		await updatePosting(at(CLOSED_AT), { groupId, ...CHOSEN });
		expect(await getPosting(at(CLOSED_AT), { groupId })).toEqual({ groupId, ...CHOSEN });
	});

	test("name a topic only where there is one, and an account there is", async () => {
		const { db } = database();
		const { groupId } = await addZoneGroup(db, "UTC", SINCE);
		const save = (change: object) => updatePosting(at(CLOSED_AT), { groupId, ...CHOSEN, ...change });
		await expect(save({ topicId: 7 })).rejects.toMatchObject({ code: "invalid", place: { field: "topicId" } });
		await db.pool.query("UPDATE tracked_groups SET kind='forum'");
		await expect(save({ topicId: 7 })).rejects.toMatchObject({ code: "not_found", place: { field: "topicId" } });
		await db.pool.query("INSERT INTO forum_topics (group_id, topic_id, origin) VALUES (?, 7, 'service')", [groupId]);
		expect(await save({ topicId: 7 })).toMatchObject({ topicId: 7 });
		expect(await save({ topicId: 1 })).toMatchObject({ topicId: 1 });
		await expect(save({ accountId: "none" })).rejects.toMatchObject({
			code: "not_found",
			place: { field: "accountId" },
		});
		await insertTelegramAccount(db, { accountId: "ola", name: "ola", kind: "user", at: SINCE });
		expect(await save({ accountId: "ola" })).toMatchObject({ accountId: "ola" });
		await expect(save({ hour: 24 })).rejects.toMatchObject({ code: "invalid", place: { field: "hour" } });
		await expect(updatePosting(at(CLOSED_AT), { groupId: 99, ...CHOSEN })).rejects.toMatchObject({ code: "not_found" });
	});

	test("have the week that is closed and not posted looked at again, and only then", async () => {
		const open = await closed({});
		await updatePosting(at("2025-11-17T01:00:00Z"), { groupId: open.groupId, ...CHOSEN });
		expect(await requested()).toEqual([
			`closed:${open.groupId}:${WEEK}`,
			`closed:${open.groupId}:${WEEK}:${Date.parse("2025-11-17T01:00:00Z")}`,
		]);
		// Colours change nothing about when; and a week later it is too late for any of it.
		await updatePosting(at("2025-11-17T02:00:00Z"), { groupId: open.groupId, ...CHOSEN, theme: "light" });
		await updatePosting(at("2025-11-23T00:00:00Z"), { groupId: open.groupId, ...CHOSEN, hour: 3 });
		expect(await requested()).toHaveLength(2);
	});
});

describe("closing a week", () => {
	test.each([
		["scheduled", {}, 1],
		["draft", { mode: "draft" }, 1],
		["off", { mode: "off" }, 0],
		["quiet", { quietRule: "skip" }, 0],
	] as const)(
		"makes it %s by the settings, once, and asks for what follows with it",
		async (state, posting, events) => {
			const { week, outcome, groupId } = await closed(posting);
			expect(outcome).toMatchObject({ state, skipped: null });
			expect(await closeWeek(at(CLOSED_AT), week)).toMatchObject({ state, skipped: "already_closed" });
			const twice = await Promise.all([closeWeek(at(CLOSED_AT), week), closeWeek(at(CLOSED_AT), week)]);
			expect(twice.map((one) => one.state)).toEqual([state, state]);
			expect(await listClosings(at(CLOSED_AT), { groupId })).toHaveLength(1);
			expect(await requested()).toHaveLength(events);
			expect(await listNotices(at(CLOSED_AT))).toHaveLength(state === "draft" ? 1 : 0);
		},
	);

	test("at once from two sides writes one row and asks once", async () => {
		const group = await addZoneGroup(database().db, "UTC", SINCE);
		await group.sweptTo(new Date(CLOSED_AT));
		const week = { groupId: group.groupId, weekStart: WEEK };
		await freezeWeek(at(CLOSED_AT), week);
		const both = await Promise.all([closeWeek(at(CLOSED_AT), week), closeWeek(at(CLOSED_AT), week)]);
		expect(both.map(({ state }) => state)).toEqual(["scheduled", "scheduled"]);
		expect(both.map(({ skipped }) => skipped).sort()).toEqual(["already_closed", null]);
		expect(await requested()).toHaveLength(1);
	});

	test("of a group known from an export only says what is missing", async () => {
		const group = await addZoneGroup(database().db, "UTC", SINCE);
		await group.sweptTo(new Date(CLOSED_AT));
		await database().db.pool.query("DELETE FROM group_sources WHERE group_id=?", [group.groupId]);
		const week = { groupId: group.groupId, weekStart: WEEK };
		await freezeWeek(at(CLOSED_AT), week);
		expect(await closeWeek(at(CLOSED_AT), week)).toMatchObject({
			state: "unpostable",
			reason: expect.stringContaining("connect it"),
		});
	});

	test("is refused for a day that is no Monday, and to strangers", async () => {
		const { groupId } = await addZoneGroup(database().db, "UTC", SINCE);
		await expect(closeWeek(at(CLOSED_AT), { groupId, weekStart: "2025-11-11" })).rejects.toMatchObject({
			code: "invalid",
		});
		const stranger = aContext(database().db, STRANGER);
		await expect(closeWeek(stranger, { groupId, weekStart: WEEK })).rejects.toMatchObject({ code: "unauthenticated" });
		await expect(updatePosting(stranger, { groupId, ...CHOSEN })).rejects.toMatchObject({ code: "unauthenticated" });
		await expect(
			decideDraft(stranger, { group: `zone-${groupId}`, weekStart: WEEK, decision: "approved" }),
		).rejects.toMatchObject({ code: "unauthenticated" });
	});
});

describe("a decision", () => {
	test("is stored with the event that tells of it, once however often it is made", async () => {
		const { slug, groupId } = await closed({ mode: "draft" });
		const decide = (text: string, decision: "approved" | "declined") =>
			decideDraft(at(text), { group: slug, weekStart: WEEK, decision });
		const approved = await decide("2025-11-17T01:00:00Z", "approved");
		expect(approved).toMatchObject({ state: "approved", decidedAt: new Date("2025-11-17T01:00:00Z") });
		expect(await decide("2025-11-17T02:00:00Z", "approved")).toEqual(approved);
		expect(await requested()).toHaveLength(2);
		expect(await decide("2025-11-17T03:00:00Z", "declined")).toMatchObject({ state: "declined" });
		expect(await decide("2025-11-17T04:00:00Z", "approved")).toMatchObject({ state: "approved" });
		// A run that had ended with the refusal is followed by another.
		expect(await requested()).toEqual([
			`closed:${groupId}:${WEEK}`,
			`decide:${groupId}:${WEEK}:approved:${Date.parse("2025-11-17T01:00:00Z")}`,
			`decide:${groupId}:${WEEK}:declined:${Date.parse("2025-11-17T03:00:00Z")}`,
			`closed:${groupId}:${WEEK}:${Date.parse("2025-11-17T04:00:00Z")}`,
			`decide:${groupId}:${WEEK}:approved:${Date.parse("2025-11-17T04:00:00Z")}`,
		]);
	});

	test("comes too late after the deadline, and is about a week that is closed", async () => {
		const { slug } = await closed({ mode: "draft" });
		const late = decideDraft(at("2025-11-19T09:00:00Z"), { group: slug, weekStart: WEEK, decision: "approved" });
		await expect(late).rejects.toMatchObject({ code: "conflict", message: "The time to decide is over." });
		const other = decideDraft(at(CLOSED_AT), { group: slug, weekStart: "2025-11-03", decision: "approved" });
		await expect(other).rejects.toMatchObject({ code: "not_found" });
	});
});

describe("a week whose run is lost", () => {
	test("is found overdue two hours after its time, and not while it waits for its time", async () => {
		const { week } = await closed({});
		expect(await listOverdueWeeks(at("2025-11-17T11:00:00Z"))).toEqual([]);
		expect(await listOverdueWeeks(at("2025-11-17T11:00:01Z"))).toEqual([week]);
	});

	test("is left alone once its posting was called off", async () => {
		const { week, groupId } = await closed({ mode: "draft" });
		await callOffPosting(at("2025-11-17T02:00:00Z"), week);
		await callOffPosting(at("2025-11-17T03:00:00Z"), week);
		expect(await listOverdueWeeks(at("2025-11-20T00:00:00Z"))).toEqual([]);
		expect(await listNotices(at(CLOSED_AT))).toEqual([]);
		expect(await listClosings(at(CLOSED_AT), { groupId })).toMatchObject([
			{ state: "declined", reason: "Its posting was cancelled.", decidedAt: new Date("2025-11-17T02:00:00Z") },
		]);
		expect(await followClosing(at("2025-11-17T10:00:00Z"), week)).toMatchObject({ type: "end", state: "declined" });
	});
});

test("a notice is told once, goes when it is dealt with or dismissed, and does not come back", async () => {
	const notice = {
		noticeKey: "failed:1",
		kind: "failure",
		groupId: null,
		title: "It failed",
		body: null,
		path: "/jobs",
	} as const;
	await openNotice(at("2025-11-17T01:00:00Z"), notice);
	await openNotice(at("2025-11-17T02:00:00Z"), { ...notice, title: "It failed again" });
	await openNotice(at("2025-11-17T03:00:00Z"), { ...notice, noticeKey: "failed:2", title: "x".repeat(300) });
	const open = await listNotices(at(CLOSED_AT));
	expect(open.map(({ noticeKey, title }) => [noticeKey, title.length])).toEqual([
		["failed:2", 255],
		["failed:1", 9],
	]);
	expect(open[1]).toEqual({ ...notice, createdAt: new Date("2025-11-17T01:00:00Z"), closedAt: null });
	await dismissNotice(at(CLOSED_AT), { noticeKey: "failed:1" });
	await dismissNotice(at(CLOSED_AT), { noticeKey: "failed:1" });
	await closeNotice(at(CLOSED_AT), "failed:2");
	await openNotice(at(CLOSED_AT), notice);
	expect(await listNotices(at(CLOSED_AT))).toEqual([]);
	await expect(dismissNotice(at(CLOSED_AT), { noticeKey: "failed:3" })).rejects.toMatchObject({ code: "not_found" });
});
