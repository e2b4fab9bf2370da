import { beforeEach, describe, expect, it } from "vitest";
import { findJobRun, markJobRuns } from "@/db/queries/job-runs";
import type { JobRun } from "@/lib/domain/job-run";
import { forgetEndedRuns } from "@/lib/services/jobs/forget-ended-runs";
import { listRuns } from "@/lib/services/jobs/list-runs";
import { recordRun } from "@/lib/services/jobs/record-run";
import { reportProgress } from "@/lib/services/jobs/report-progress";
import { withTestDatabase } from "@/tests/support/database";
import { aContext, NOW, STRANGER } from "@/tests/support/services-context";

const database = withTestDatabase();

function at(seconds: number) {
	return aContext(database().db, { type: "system", job: "test" }, new Date(NOW.getTime() + seconds * 1_000));
}

function aRun(runId: string, functionId = "collect-group") {
	const eventData = { groupId: "7", accountId: "a" };
	return { runId, functionId, eventId: `event:${runId}`, eventName: "group/collect.requested", eventData, groupId: 7 };
}

async function find(runId: string): Promise<JobRun> {
	const run = await findJobRun(database().db, runId);
	if (run === null) throw new Error("There is no such run.");
	return run;
}

describe("rows of runs", () => {
	let runId = "";
	beforeEach(() => {
		runId = crypto.randomUUID();
	});

	it("keep what a later word does not speak of", async () => {
		await recordRun(at(0), {
			...aRun(runId),
			change: { state: "retrying", step: "collect", attempt: 2, error: "no luck" },
		});
		await recordRun(at(5), { ...aRun(runId), change: { state: "running", attempt: 3 } });
		const run = await find(runId);
		expect(run).toMatchObject({ state: "running", step: "collect", attempt: 3, error: "no luck", groupId: 7 });
		expect([run.startedAt, run.updatedAt]).toEqual([at(0).now(), at(5).now()]);
		expect(run.eventData).toEqual({ groupId: "7", accountId: "a" });
	});

	it("stay cancelled when the step that was under way ends", async () => {
		await recordRun(at(0), { ...aRun(runId), change: { state: "cancelled", endedAt: at(0).now() } });
		await recordRun(at(1), { ...aRun(runId), change: { state: "completed", endedAt: at(1).now() } });
		expect(await find(runId)).toMatchObject({ state: "cancelled", endedAt: at(0).now() });
	});

	it("hold no result and no error of any size", async () => {
		const change = { state: "failed", error: "x".repeat(9_000), result: "y".repeat(50_000), endedAt: NOW } as const;
		await recordRun(at(0), { ...aRun(runId), change });
		const run = await find(runId);
		expect(run.error).toHaveLength(4_000);
		expect(run.result).toBeNull();
	});

	it("move the mark by which a reader sees that something changed", async () => {
		const before = await markJobRuns(database().db, NOW);
		await recordRun(at(60), { ...aRun(runId), change: { state: "running" } });
		expect(await markJobRuns(database().db, NOW)).not.toBe(before);
	});
});

describe("progress", () => {
	it("is written once a second, with its rate, and at the end at once", async () => {
		const runId = crypto.randomUUID();
		await recordRun(at(0), { ...aRun(runId), change: { state: "running" } });
		const report = (seconds: number, current: number) =>
			reportProgress(at(seconds), { runId, unit: "messages", current, total: 1_000 });
		await report(0, 100);
		await report(0.5, 200);
		expect((await find(runId)).progress).toEqual({ unit: "messages", current: 100, total: 1_000, rate: null });
		await report(3, 400);
		expect((await find(runId)).progress).toEqual({ unit: "messages", current: 400, total: 1_000, rate: 100 });
		await report(3.1, 1_000);
		expect((await find(runId)).progress?.current).toBe(1_000);
	});

	it("that was held back is written with the run's next word", async () => {
		const runId = crypto.randomUUID();
		await recordRun(at(0), { ...aRun(runId), change: { state: "running" } });
		for (const current of [1, 2, 3]) await reportProgress(at(0), { runId, unit: "pages", current, total: null });
		expect((await find(runId)).progress?.current).toBe(1);
		await recordRun(at(1), { ...aRun(runId), change: { state: "waiting" } });
		expect((await find(runId)).progress).toEqual({ unit: "pages", current: 3, total: null, rate: null });
	});

	it("never breaks the work it tells of", async () => {
		const broken = { ...at(0), db: { ...database().db, orm: undefined as never } };
		await reportProgress(broken, { runId: "gone", unit: "pages", current: 1, total: null });
		expect(await findJobRun(database().db, "gone")).toBeNull();
	});
});

describe("lists of runs", () => {
	it("are for owners, newest first, by state and function", async () => {
		const [older, newer] = [crypto.randomUUID(), crypto.randomUUID()];
		await recordRun(at(1_000), { ...aRun(older, "close-week"), change: { state: "waiting" } });
		await recordRun(at(2_000), { ...aRun(newer, "close-week"), change: { state: "waiting" } });
		const listed = await listRuns(at(0), { states: ["waiting"], functionIds: ["close-week"] });
		expect(listed.map((run) => run.runId)).toEqual([newer, older]);
		await expect(listRuns(aContext(database().db, STRANGER))).rejects.toMatchObject({ code: "unauthenticated" });
	});

	it("forget good ends after a week and bad ones later, and never what goes on", async () => {
		const ended = { endedAt: at(0).now() };
		await recordRun(at(0), { ...aRun("old-good"), change: { state: "completed", ...ended } });
		await recordRun(at(0), { ...aRun("old-bad"), change: { state: "failed", ...ended } });
		await recordRun(at(0), { ...aRun("old-sleeper"), change: { state: "waiting" } });
		const days = (count: number) => at(count * 86_400);
		expect((await forgetEndedRuns(days(6))).forgotten).toBe(0);
		await forgetEndedRuns(days(8));
		expect(await findJobRun(database().db, "old-good")).toBeNull();
		expect(await findJobRun(database().db, "old-bad")).not.toBeNull();
		await forgetEndedRuns(days(61));
		expect(await findJobRun(database().db, "old-bad")).toBeNull();
		expect(await findJobRun(database().db, "old-sleeper")).not.toBeNull();
	});
});
