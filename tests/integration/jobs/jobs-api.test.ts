import { rm } from "node:fs/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { ensureGroupSource } from "@/db/queries/group-sources";
import { listUnsentEvents } from "@/db/queries/outbox-events";
import { insertClosingOnce } from "@/db/queries/week-closings";
import { ErrorEnvelope } from "@/lib/dashboard/error-contract";
import { ClosingCard, JobRunCard, JobsPage, PostingPage, RunRequested } from "@/lib/dashboard/jobs-contract";
import type { Actor } from "@/lib/domain/access";
import { toMarkedChannelId } from "@/lib/domain/peer-id";
import { createApi } from "@/lib/http/create-api";
import { trackGroup } from "@/lib/services/collect/track-group";
import { type RunRecord, recordRun } from "@/lib/services/jobs/record-run";
import { openNotice } from "@/lib/services/notices/open-notice";
import type { LocalDate } from "@/lib/time/local-date";
import { parseTimeZone } from "@/lib/time/time-zone";
import { withTestDatabase } from "@/tests/support/database";
import { aContext, NOW, OWNER, STRANGER, stubWorkspace } from "@/tests/support/services-context";

const database = withTestDatabase();
const system = () => aContext(database().db, { type: "system", job: "test" });
const WEEK = "2025-11-10";
let folder = "";
let groupId = 0;
let actor: Actor = OWNER;

beforeAll(async () => {
	folder = stubWorkspace();
	const chat = { chatId: toMarkedChannelId(1_500), idSource: "telegram", kind: "supergroup", isPublic: false } as const;
	const clock = { zone: parseTimeZone("Europe/Berlin"), source: "asked" } as const;
	groupId = (await trackGroup(database().db, { ...chat, title: "Night owls" }, clock, NOW)).groupId;
	const source = { groupId, segment: "current", accountId: "account-1", chatId: chat.chatId, isForum: false } as const;
	await ensureGroupSource(database().db, source, NOW);
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
	actor = OWNER;
	await database().db.pool.query("DELETE FROM job_runs");
	await database().db.pool.query("DELETE FROM outbox_events");
});

function call(path: string, method = "GET", body?: unknown) {
	const contextOf = async () => aContext(database().db, actor);
	const headers = { "content-type": "application/json" };
	const init = body === undefined ? { method } : { method, headers, body: JSON.stringify(body) };
	return createApi({ contextOf, publicUrl: "https://recaps.example.org" }).request(`/api${path}`, init);
}

async function page(): Promise<JobsPage> {
	const answer = await call("/jobs");
	expect(answer.status).toBe(200);
	return JobsPage.parse(await answer.json());
}

async function refusal(answer: Response) {
	return { status: answer.status, ...ErrorEnvelope.parse(await answer.json()).error };
}

function aRun(runId: string, change: RunRecord["change"], more: Partial<RunRecord> = {}): RunRecord {
	const eventData = { groupId: String(groupId), accountId: "account-1", part: 1 };
	const event = { eventId: `event:${runId}`, eventName: "group/backfill.requested", eventData };
	return { runId, functionId: "backfill-group", ...event, groupId, ...more, change };
}

describe("the page of the jobs", () => {
	test("tells of runs as a person would: how far, how fast, how long yet", async () => {
		const progress = { unit: "messages", current: 12_034, total: 48_210, rate: 183 };
		await recordRun(system(), aRun("running", { state: "running", step: "page-7", progress }));
		const { running } = await page();
		expect(running).toEqual([
			{
				...{ runId: "running", functionId: "backfill-group", label: "Reading older history", state: "running" },
				...{ stateLabel: "Running", detail: "12,034 of 48,210 messages · 183 a second · 3 min left", note: null },
				...{
					share: 12_034 / 48_210,
					started: "18 November 2025, 07:00",
					ended: null,
					canRetry: false,
					canCancel: true,
				},
				group: expect.objectContaining({ slug: "night-owls" }),
			},
		]);
	});

	test("says what the others wait for, why they failed and what was found", async () => {
		const waitingUntil = new Date("2025-11-24T08:00:00Z");
		const asleep = { state: "waiting", waitingFor: "the hour of posting", waitingUntil } as const;
		await recordRun(system(), aRun("asleep", asleep));
		await recordRun(system(), aRun("again", { state: "retrying", error: "Telegram was not there." }));
		await recordRun(system(), aRun("failed", { state: "failed", error: "The account is gone.", endedAt: NOW }));
		const found = { pages: 1, inserted: 1_200, skipped: {} };
		await recordRun(system(), aRun("done", { state: "completed", result: found, endedAt: NOW }));
		const { waiting, failed, recent } = await page();
		expect(waiting.map(({ note }) => note).sort()).toEqual([
			"Telegram was not there. It is tried again soon.",
			"Waits for the hour of posting, until 24 November 2025, 09:00.",
		]);
		expect(failed).toMatchObject([{ note: "The account is gone.", canRetry: true, canCancel: false }]);
		expect(recent).toMatchObject([{ note: "1 page, 1,200 new messages", ended: "18 November 2025, 07:00" }]);
	});

	test("says who drives the jobs, and when nobody does", async () => {
		expect((await page()).runner).toMatchObject({
			...{ mode: "embedded", modeLabel: "On this machine" },
			problem: { message: "Nothing drives the jobs right now.", hint: expect.stringContaining("npm start") },
		});
		await database().db.pool.query(
			"INSERT INTO jobs_runner (name, epoch, holder, holder_note, is_stopping, acquired_at, expires_at) VALUES ('embedded', 1, 'me', 'here', 0, NOW(3), NOW(3) + INTERVAL 1 HOUR)",
		);
		expect((await page()).runner.problem).toBeNull();
		await database().db.pool.query("DELETE FROM jobs_runner");
	});

	test("tells when work comes round, and what it found last", async () => {
		const sweep = {
			functionId: "collect-due-groups",
			groupId: null,
			eventName: "inngest/scheduled.timer",
			eventData: {},
		};
		const result = { collect: 3, backfill: 0, reactions: 1, members: 0, skipped: { paused: 2 } };
		await recordRun(system(), aRun("sweep", { state: "completed", result, endedAt: NOW }, sweep));
		const { schedules, recent } = await page();
		expect(schedules.map(({ label, rhythm, nextAt }) => [label, rhythm, nextAt])).toEqual([
			["Looking for groups to collect", "every 5 minutes", "2025-11-18T06:05:00.000Z"],
			["Looking for weeks that are over", "every 30 minutes", "2025-11-18T06:07:00.000Z"],
			["Removing texts past their time", "every night", "2025-11-19T03:41:00.000Z"],
			["Looking for messages to read again", "every hour", "2025-11-18T06:23:00.000Z"],
		]);
		expect(schedules.map(({ last }) => last)).toEqual([
			"3 groups to collect, 1 group's reactions to count",
			...[null, null, null],
		]);
		expect(schedules[0]?.lastAt).toBe(NOW.toISOString());
		expect(recent).toEqual([]);
	});

	test("tells when each group's recap goes out next, on the group's own clock", async () => {
		const { postings } = await page();
		expect(postings).toMatchObject([
			{ mode: "draft", at: "Monday 24 November, 09:00", note: "Waits for your approval first", closing: null },
		]);
	});

	test("holds the notices that stand, until they are put away", async () => {
		const about = { noticeKey: "failed:x:1", kind: "failure", groupId, path: "/jobs" } as const;
		await openNotice(system(), { ...about, title: "Collecting failed", body: "No account." });
		expect((await page()).notices).toMatchObject([{ title: "Collecting failed", age: "just now" }]);
		expect((await call("/notices/failed%3Ax%3A1", "DELETE")).status).toBe(204);
		expect((await page()).notices).toEqual([]);
		expect((await call("/notices/never", "DELETE")).status).toBe(404);
	});
});

describe("a person's hand", () => {
	const unsent = () => listUnsentEvents(database().db, 10);

	test("asks for work, of a group or a week, as an event the runner takes once", async () => {
		const asked = await call("/jobs/runs", "POST", { functionId: "backfill-group", group: "night-owls" });
		expect(asked.status).toBe(202);
		const { eventId } = RunRequested.parse(await asked.json());
		const data = { groupId: String(groupId), accountId: "account-1", part: 1 };
		expect(await unsent()).toEqual([{ id: eventId, name: "group/backfill.requested", data }]);
		for (const functionId of ["publish-recap", "close-week", "close-due-weeks"]) {
			expect((await call("/jobs/runs", "POST", { functionId, group: "night-owls" })).status).toBe(202);
		}
		const week = { groupId: String(groupId), weekStart: WEEK };
		expect((await unsent()).map(({ name, data: told }) => [name, told])).toEqual(
			expect.arrayContaining([
				["recap/publish.requested", week],
				["week/close.requested", week],
				["sweep/weeks.requested", {}],
			]),
		);
	});

	test.each([
		[{ functionId: "collect-group" }, 422, "group"],
		[{ functionId: "close-week", group: "night-owls", week: "2025-11-17" }, 422, "week"],
		[{ functionId: "close-week", group: "night-owls", week: "2025-11-11" }, 422, null],
		[{ functionId: "notify-failure" }, 422, "functionId"],
		[{ functionId: "collect-group", group: "nobody" }, 404, "group"],
	])("is told what is wrong with %j", async (body, status, field) => {
		const refused = await refusal(await call("/jobs/runs", "POST", body));
		expect(refused.status).toBe(status);
		if (field !== null) expect(refused.place).toMatchObject({ field });
		expect(await unsent()).toEqual([]);
	});

	test("tries a failed run again with the data it had, once however often it is asked", async () => {
		await recordRun(system(), aRun("r-1", { state: "failed", error: "x", endedAt: NOW }));
		for (const _ of [1, 2]) {
			const answer = await call("/jobs/runs/r-1/retry", "POST");
			expect([answer.status, await answer.json()]).toEqual([202, { eventId: "event:r-1:retry:1" }]);
		}
		const data = { groupId: String(groupId), accountId: "account-1", part: 1 };
		expect(await unsent()).toEqual([{ id: "event:r-1:retry:1", name: "group/backfill.requested", data }]);
		await recordRun(system(), aRun("r-2", { state: "failed", endedAt: NOW }, { eventId: "event:r-1:retry:1" }));
		expect(await (await call("/jobs/runs/r-2/retry", "POST")).json()).toEqual({ eventId: "event:r-1:retry:2" });
	});

	test("cannot try again what goes on, went well, or has lost its files", async () => {
		await recordRun(system(), aRun("on", { state: "running" }));
		await recordRun(system(), aRun("well", { state: "completed", endedAt: NOW }));
		await recordRun(system(), aRun("import", { state: "failed", endedAt: NOW }, { functionId: "import-export" }));
		for (const runId of ["on", "well", "import"]) {
			expect((await refusal(await call(`/jobs/runs/${runId}/retry`, "POST"))).status).toBe(409);
		}
		expect((await refusal(await call("/jobs/runs/nobody/retry", "POST"))).status).toBe(404);
		expect(await unsent()).toEqual([]);
	});

	test("cannot try a posting again that was called off for good, and is told what to do instead", async () => {
		const eventData = { groupId: String(groupId), weekStart: WEEK };
		const posting = { functionId: "publish-recap", eventName: "recap/week.closed", eventData };
		await recordRun(system(), aRun("off", { state: "cancelled", endedAt: NOW }, posting));
		await recordRun(system(), aRun("down", { state: "failed", endedAt: NOW }, posting));
		const asked = { ...posting, eventName: "recap/publish.requested" };
		await recordRun(system(), aRun("asked", { state: "cancelled", endedAt: NOW }, asked));
		const { failed, recent } = await page();
		const offered = [...failed, ...recent].map(({ runId, canRetry }) => [runId, canRetry]);
		expect(Object.fromEntries(offered)).toEqual({ off: false, down: true, asked: true });
		expect(await refusal(await call("/jobs/runs/off/retry", "POST"))).toMatchObject({
			status: 409,
			hint: "Post it by hand on the recap's page.",
		});
		expect(await unsent()).toEqual([]);
	});

	test("calls a run off, which is remembered until somebody drives the jobs", async () => {
		await recordRun(system(), aRun("on", { state: "waiting", waitingFor: "its turn" }));
		const answer = await call("/jobs/runs/on/cancel", "POST");
		expect(answer.status).toBe(202);
		const leaving = { stateLabel: "Being called off", note: "It ends with the step it is at.", canCancel: false };
		expect(JobRunCard.parse(await answer.json())).toMatchObject(leaving);
		expect((await page()).waiting).toMatchObject([leaving]);
		const data = { eventId: "event:on" };
		expect(await unsent()).toEqual([{ id: "cancel:on", name: "job/cancel.requested", data }]);
		await recordRun(system(), aRun("over", { state: "completed", endedAt: NOW }));
		expect((await refusal(await call("/jobs/runs/over/cancel", "POST"))).status).toBe(409);
	});

	test.each([
		["GET", "/jobs"],
		["GET", "/jobs/stream"],
		["POST", "/jobs/runs/x/retry"],
		["POST", "/jobs/runs/x/cancel"],
		["GET", "/groups/night-owls/posting"],
		["DELETE", "/notices/x"],
	])("is an owner's: %s %s answers 401 to a stranger", async (method, path) => {
		actor = STRANGER;
		expect(await refusal(await call(path, method))).toMatchObject({ status: 401, code: "unauthenticated" });
	});
});

describe("how recaps are posted", () => {
	const settings = {
		...{ mode: "automatic", hour: 18, topicId: null, accountId: null, locale: "ru", theme: "dark" },
		...{ quietRule: "post", draftHours: 24 },
	};

	test("is read and chosen; what follows is told at once", async () => {
		const before = PostingPage.parse(await (await call("/groups/night-owls/posting")).json());
		expect(before).toMatchObject({ settings: { mode: "draft", hour: 9 }, textDays: null, closings: [] });
		const after = PostingPage.parse(await (await call("/groups/night-owls/posting", "PUT", settings)).json());
		expect(after).toMatchObject({ settings, next: { at: "Monday 24 November, 18:00", note: "Posts by itself" } });
		const topic = await refusal(await call("/groups/night-owls/posting", "PUT", { ...settings, topicId: 5 }));
		expect(topic).toMatchObject({ status: 422, place: { field: "topicId" } });
		const hour = await refusal(await call("/groups/night-owls/posting", "PUT", { ...settings, hour: 24 }));
		expect(hour).toMatchObject({ status: 422, place: { field: "hour" } });
	});

	test("so is how long texts are kept", async () => {
		const kept = PostingPage.parse(await (await call("/groups/night-owls/retention", "PUT", { textDays: 90 })).json());
		expect(kept.textDays).toBe(90);
		expect((await call("/groups/night-owls/retention", "PUT", { textDays: 0 })).status).toBe(422);
	});

	test("a draft waits for its owner, who sees what would be posted and may think twice", async () => {
		const postAt = new Date("2025-11-18T17:00:00Z");
		const closing = {
			groupId,
			weekStart: WEEK as LocalDate,
			reason: null,
			postAt,
			decideBy: new Date("2025-11-19T17:00:00Z"),
		};
		const none = { remindedAt: null, decidedAt: null, publicationId: null, closedAt: NOW, updatedAt: NOW };
		await insertClosingOnce(database().db, { ...closing, ...none, state: "draft" });
		const [posting] = (await page()).postings;
		expect(posting).toMatchObject({
			at: "Tuesday 18 November, 18:00",
			closing: {
				...{ state: "draft", stateLabel: "Waits for your approval", canDecide: true },
				...{ postAt: "Tuesday 18 November, 18:00", decideBy: "Wednesday 19 November, 18:00" },
				picture: `/api/groups/night-owls/recaps/${WEEK}/picture.png?format=chat&theme=dark&locale=ru`,
			},
		});
		const decide = (decision: string) => call(`/groups/night-owls/closings/${WEEK}/decision`, "POST", { decision });
		expect(ClosingCard.parse(await (await decide("approved")).json())).toMatchObject({
			state: "approved",
			canDecide: false,
		});
		expect(ClosingCard.parse(await (await decide("declined")).json())).toMatchObject({
			stateLabel: "Not posted: declined",
		});
		expect((await decide("perhaps")).status).toBe(422);
		const other = await call("/groups/night-owls/closings/2025-11-03/decision", "POST", { decision: "approved" });
		expect(other.status).toBe(404);
	});
});

describe("the stream of the jobs", () => {
	async function open() {
		const answer = await call("/jobs/stream");
		const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
		const pages = pagesOf(async () => (await reader?.read())?.value);
		return { answer, next: async () => (await pages.next()).value ?? null, close: () => reader?.cancel() };
	}

	async function* pagesOf(read: () => Promise<string | undefined>): AsyncGenerator<JobsPage, undefined> {
		let text = "";
		for (let part = await read(); part !== undefined; part = await read()) {
			const events = (text + part).split("\n\n");
			text = events.pop() ?? "";
			for (const event of events) {
				const [, data] = /^event: jobs\ndata: (.*)$/s.exec(event) ?? [];
				if (data !== undefined) yield JobsPage.parse(JSON.parse(data));
			}
		}
	}

	/** A run of this very moment: the suite's clock stands. */
	const record = (runId: string) =>
		recordRun({ ...system(), now: () => new Date() }, aRun(runId, { state: "running" }));

	test("tells at once how things stand, then what changed, to everybody with one reading", async () => {
		const [one, two] = [await open(), await open()];
		expect(one.answer.headers.get("content-type")).toContain("text/event-stream");
		expect(one.answer.headers.get("cache-control")).toContain("no-transform");
		for (const { next } of [one, two]) expect((await next())?.running).toEqual([]);
		await record("seen");
		for (const { next } of [one, two]) expect((await next())?.running).toMatchObject([{ runId: "seen" }]);
		const before = performance.now();
		expect((await call("/jobs/runs/seen/cancel", "POST")).status).toBe(202);
		expect((await one.next())?.running).toMatchObject([{ stateLabel: "Being called off" }]);
		expect(performance.now() - before).toBeLessThan(1_000);
		await one.close();
		await record("later");
		const seen: string[] = [];
		while (!seen.includes("later")) seen.push(...((await two.next())?.running ?? []).map(({ runId }) => runId));
		await two.close();
	});

	test("ends with the session", async () => {
		const stream = await open();
		await stream.next();
		actor = STRANGER;
		const now = performance.now.bind(performance);
		const clock = vi.spyOn(performance, "now").mockImplementation(() => now() + 60_000);
		await record("secret");
		expect(await stream.next()).toBeNull();
		clock.mockRestore();
	});

	test("takes only so many listeners", async () => {
		const streams = await Promise.all(Array.from({ length: 100 }, open));
		const refused = await call("/jobs/stream");
		expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "15"]);
		for (const { close } of streams) await close();
		await vi.waitFor(async () => expect((await call("/jobs/stream")).status).toBe(200));
	});
});
