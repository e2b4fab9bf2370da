import { NonRetriableError } from "inngest";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { listJobRuns } from "@/db/queries/job-runs";
import { CANCEL_ON } from "@/jobs/cancel-on";
import { inngest } from "@/jobs/client";
import { weekSweepRequested } from "@/jobs/events";
import { noteCancelled } from "@/jobs/functions/note-cancelled";
import { notifyFailure } from "@/jobs/functions/notify-failure";
import type { JobRun } from "@/lib/domain/job-run";
import { cancelRun } from "@/lib/services/jobs/cancel-run";
import { requestEvents } from "@/lib/services/jobs/request-events";
import { retryRun } from "@/lib/services/jobs/retry-run";
import { listNotices } from "@/lib/services/notices/list-notices";
import { withTestDatabase } from "@/tests/support/database";
import { type RunningJobs, startRunningJobs } from "@/tests/support/jobs/running-jobs";
import { aContext } from "@/tests/support/services-context";

const database = withTestDatabase();
const ctx = () => ({ ...aContext(database().db, { type: "system", job: "test" }), now: () => new Date() });
const world = { isBroken: true, steps: 0, mode: "sleep" as "fail" | "many" | "sleep" };
let jobs: RunningJobs;

/** Does whatever the world says. */
const tryOut = inngest.createFunction(
	{ id: "try-out", retries: 0, triggers: [weekSweepRequested], cancelOn: [...CANCEL_ON] },
	async ({ step }) => {
		const mode = await step.run("look", () => world.mode);
		if (mode === "sleep") await step.sleep("nap", "1h");
		if (mode === "fail") {
			await step.run("work", () => {
				if (world.isBroken) throw new NonRetriableError("The thing is broken. Mend it.");
			});
		}
		for (let number = 1; mode === "many" && number <= 30; number += 1) {
			await step.run(`count-${number}`, () => {
				world.steps += 1;
			});
		}
		return { counted: 1 };
	},
);

beforeAll(async () => {
	jobs = await startRunningJobs(ctx(), [tryOut, noteCancelled, notifyFailure]);
});
afterAll(() => jobs.stop());

async function ask(id: string, mode: typeof world.mode): Promise<JobRun> {
	world.mode = mode;
	await requestEvents(ctx(), [{ id, name: "sweep/weeks.requested", data: {} }]);
	await jobs.settle();
	return runOf(id);
}

async function runOf(eventId: string): Promise<JobRun> {
	const found = (await listJobRuns(database().db, {}, 100)).filter((run) => run.eventId === eventId);
	expect(found).toHaveLength(1);
	return found[0] as JobRun;
}

describe("runs on the embedded executor", () => {
	it("wait, are called off, and say so", async () => {
		const { runId, ...waiting } = await ask("ask-1", "sleep");
		expect(waiting).toMatchObject({ state: "waiting", step: "nap", functionId: "try-out", endedAt: null });
		expect(waiting.waitingUntil?.getTime()).toBeGreaterThan(Date.now() + 3_500_000);
		await cancelRun(ctx(), { runId });
		await jobs.settle();
		expect(await runOf("ask-1")).toMatchObject({ state: "cancelled", endedAt: expect.any(Date) });
	});

	it("fail in their own words, are told to owners, and are no matter once a later try went well", async () => {
		const failed = await ask("ask-2", "fail");
		expect(failed).toMatchObject({ state: "failed", step: "work", error: "The thing is broken. Mend it." });
		expect(await listNotices(ctx())).toMatchObject([{ kind: "failure", title: "Try out failed", body: failed.error }]);
		world.isBroken = false;
		const { eventId } = await retryRun(ctx(), { runId: failed.runId });
		await jobs.settle();
		expect(eventId).toBe("ask-2:retry:1");
		expect(await runOf(eventId)).toMatchObject({ state: "completed", result: { counted: 1 } });
		expect(await listNotices(ctx())).toEqual([]);
	});

	it("cost their bookkeeping little: some writes a run, not one a step", async () => {
		const asked = vi.spyOn(database().db.pool, "query");
		const run = await ask("ask-3", "many");
		const statements = asked.mock.calls.map(([query]) => (typeof query === "string" ? query : query.sql));
		asked.mockRestore();
		expect(run).toMatchObject({ state: "completed", step: "count-30" });
		expect(world.steps).toBe(30);
		const writes = statements.filter((sql) => /^(insert|update)\b.*`job_runs`/i.test(sql));
		expect(writes.length).toBeGreaterThan(0);
		expect(writes.length).toBeLessThan(10);
	});
});
