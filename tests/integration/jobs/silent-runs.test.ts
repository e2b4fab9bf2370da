import { expect, test } from "vitest";
import { findJobRun } from "@/db/queries/job-runs";
import { insertRun } from "@/db/queries/jobs-runs";
import type { JobState } from "@/lib/domain/job-run";
import { recordRun } from "@/lib/services/jobs/record-run";
import { tidyJobs } from "@/lib/services/jobs/tidy-jobs";
import { withTestDatabase } from "@/tests/support/database";
import { aContext, NOW } from "@/tests/support/services-context";

const MINUTE_MS = 60_000;
const database = withTestDatabase();
const at = (minutes: number) =>
	aContext(database().db, { type: "system", job: "test" }, new Date(NOW.getTime() + minutes * MINUTE_MS));

/** A run as it last said it stands, and as the executor has it: `null` for one of another server. */
async function aRun(runId: string, said: JobState, status: string | null): Promise<void> {
	const event = { eventId: runId, eventName: "group/collect.requested", eventData: {}, groupId: null };
	const change = { state: said, waitingFor: "its turn" } as const;
	await recordRun(at(0), { ...event, runId, functionId: "collect-group", change });
	if (status === null) return;
	const kept = { invokerRun: null, invokerStep: null, singletonKey: null, capacity1: "", capacity2: "" };
	const from = { eventUlid: runId, eventId: runId, event: "{}", createdAt: NOW };
	await insertRun(database().db, { runId, functionId: "shiplog-collect-group", ...kept, ...from });
	const endedAt = status === "running" ? null : at(1).now();
	const values = [status, endedAt, runId];
	await database().db.pool.query("UPDATE jobs_run SET status = ?, ended_at = ? WHERE run_id = ?", values);
}

test("a run whose last word was lost ends as it ended, and no other is touched", async () => {
	await aRun("well", "running", "completed");
	await aRun("badly", "retrying", "failed");
	await aRun("asleep", "waiting", "running");
	await aRun("elsewhere", "running", null);
	await aRun("told", "cancelled", "completed");
	await tidyJobs(at(5));
	expect(await findJobRun(database().db, "well")).toMatchObject({ state: "running", endedAt: null });
	await tidyJobs(at(7));
	expect(await findJobRun(database().db, "well")).toMatchObject({
		...{ state: "completed", waitingFor: null, endedAt: at(1).now(), updatedAt: at(7).now() },
	});
	expect(await findJobRun(database().db, "badly")).toMatchObject({ state: "failed", endedAt: at(1).now() });
	const untouched = { waitingFor: "its turn", updatedAt: NOW };
	for (const runId of ["asleep", "elsewhere", "told"]) {
		expect(await findJobRun(database().db, runId)).toMatchObject(untouched);
	}
});
