import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findJobRun } from "@/db/queries/job-runs";
import { noteCancelled } from "@/jobs/functions/note-cancelled";
import { notifyFailure } from "@/jobs/functions/notify-failure";
import { provideJobContext } from "@/jobs/job-context";
import { toMarkedChannelId } from "@/lib/domain/peer-id";
import { trackGroup } from "@/lib/services/collect/track-group";
import { recordRun } from "@/lib/services/jobs/record-run";
import { dismissNotice } from "@/lib/services/notices/dismiss-notice";
import { listNotices } from "@/lib/services/notices/list-notices";
import { parseTimeZone } from "@/lib/time/time-zone";
import { withTestDatabase } from "@/tests/support/database";
import { rehearse } from "@/tests/support/jobs/json-steps";
import { aContext, NOW } from "@/tests/support/services-context";

const database = withTestDatabase();
const system = () => aContext(database().db, { type: "system", job: "test" });
const lines: object[] = [];
let groupId = 0;

beforeAll(async () => {
	const ctx = system();
	const error = (line: object) => lines.push(line);
	provideJobContext(async () => ({ ...ctx, log: Object.assign(Object.create(ctx.log), { error }) }));
	const chat = { chatId: toMarkedChannelId(1_500), idSource: "telegram", kind: "supergroup", isPublic: false } as const;
	const clock = { zone: parseTimeZone("UTC"), source: "asked" } as const;
	groupId = (await trackGroup(database().db, { ...chat, title: "Night owls" }, clock, NOW)).groupId;
});
afterAll(() => provideJobContext(null));

function collectRun(runId: string) {
	const event = {
		id: `event:${runId}`,
		name: "group/collect.requested",
		data: { groupId: String(groupId), accountId: "a" },
	};
	return { function_id: "shiplog-collect-group", run_id: runId, event, events: [event] };
}

function publishRun(runId: string) {
	const data = { groupId: String(groupId), weekStart: "2025-11-10" };
	return {
		...{ function_id: "shiplog-publish-recap", run_id: runId },
		event: { id: "recap:1:2025-11-10", name: "recap/week.closed", data },
	};
}

async function fail(data: Readonly<Record<string, unknown>>) {
	return rehearse(notifyFailure, { id: crypto.randomUUID(), name: "inngest/function.failed", data });
}

async function notices() {
	return (await listNotices(aContext(database().db))).map(({ title, body, path }) => ({ title, body, path }));
}

describe("a run that failed for good", () => {
	it("is shown as failed with its own words, told to owners, and logged once", async () => {
		const change = { state: "failed", error: "Telegram was not there. Try later.", endedAt: NOW } as const;
		const { event } = collectRun("r-1");
		const of = { eventId: event.id, eventName: event.name, eventData: event.data, groupId };
		await recordRun(system(), { runId: "r-1", functionId: "collect-group", ...of, change });
		for (const _ of [1, 2]) {
			const error = { name: "Error", message: "raw words" };
			expect((await fail({ ...collectRun("r-1"), error })).result).toEqual({ told: 1 });
		}
		expect(await findJobRun(database().db, "r-1")).toMatchObject({ state: "failed", error: change.error });
		expect(await notices()).toEqual([
			{ title: "Collecting new messages for Night owls failed", body: change.error, path: "/jobs" },
		]);
		expect(lines.at(-1)).toMatchObject({ job: "collect-group", reason: change.error });
	});

	it("is shown as failed also where nothing of ours was asked", async () => {
		await fail({ ...publishRun("r-2"), error: { name: "NonRetriableError", message: "The server gave up." } });
		expect(await findJobRun(database().db, "r-2")).toMatchObject({
			...{ state: "failed", error: "The server gave up.", functionId: "publish-recap", eventName: "recap/week.closed" },
			groupId,
		});
		const notice = (await notices()).find(({ title }) => title === "Posting the recap for Night owls failed");
		expect(notice?.body).toBe("10–16 November 2025. The server gave up.");
		expect(notice?.path).toMatch(/^\/groups\/.+\/recaps\/2025-11-10$/);
	});

	it("is no matter any more once a later run of the same thing went well, and only then", async () => {
		const { event } = publishRun("r-3");
		const run = { functionId: "publish-recap", eventId: "again", eventName: event.name, groupId };
		const end = { change: { state: "completed", endedAt: NOW } } as const;
		await recordRun(system(), { ...run, runId: "r-3", eventData: { ...event.data, weekStart: "2025-11-03" }, ...end });
		expect(await notices()).toHaveLength(2);
		await recordRun(system(), { ...run, runId: "r-4", eventData: event.data, ...end });
		expect((await notices()).map(({ title }) => title)).toEqual(["Collecting new messages for Night owls failed"]);
	});

	it("is told once a day, however often it fails", async () => {
		for (const runId of ["r-5", "r-6"]) await fail({ ...collectRun(runId), error: { name: "Error", message: "x" } });
		expect(await notices()).toHaveLength(1);
		const [notice] = await listNotices(aContext(database().db));
		await dismissNotice(aContext(database().db), { noticeKey: notice?.noticeKey ?? "" });
		await fail({ ...collectRun("r-7"), error: { name: "Error", message: "x" } });
		expect(await notices()).toEqual([]);
	});

	it("is none of ours when it belongs to another app of the same server", async () => {
		const data = { ...collectRun("r-8"), function_id: "billing-collect-group", error: { name: "Error", message: "x" } };
		expect((await fail(data)).result).toEqual({ told: 0 });
		expect(await findJobRun(database().db, "r-8")).toBeNull();
	});

	it("shows nobody the text of an unexpected error", async () => {
		await fail({ ...collectRun("r-9"), error: { name: "TypeError", message: "mysql://root:secret@host" } });
		const error = "Something went wrong unexpectedly (TypeError). The log has the details.";
		expect(await findJobRun(database().db, "r-9")).toMatchObject({ error });
	});
});

describe("a run that was called off", () => {
	it("is shown as cancelled, whether it had begun or not", async () => {
		const { event } = collectRun("r-10");
		const of = { eventId: event.id, eventName: event.name, eventData: event.data, groupId };
		const change = { state: "waiting", waitingFor: "its turn", waitingUntil: NOW } as const;
		await recordRun(system(), { runId: "r-10", functionId: "collect-group", ...of, change });
		for (const runId of ["r-10", "r-11"]) {
			const name = "inngest/function.cancelled";
			await rehearse(noteCancelled, { id: crypto.randomUUID(), name, data: collectRun(runId) });
			const told = {
				state: "cancelled",
				functionId: "collect-group",
				waitingFor: null,
				waitingUntil: null,
				endedAt: NOW,
			};
			expect(await findJobRun(database().db, runId)).toMatchObject(told);
		}
	});
});
