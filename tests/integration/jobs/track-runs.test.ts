import { type Inngest, NonRetriableError, RetryAfterError } from "inngest";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findJobRun } from "@/db/queries/job-runs";
import { provideJobContext } from "@/jobs/job-context";
import { DiscreetErrors } from "@/jobs/middleware/discreet-errors";
import { TrackRuns } from "@/jobs/middleware/track-runs";
import { toJobError } from "@/jobs/to-job-error";
import type { JobRun } from "@/lib/domain/job-run";
import { AppError } from "@/lib/errors";
import { recordRun } from "@/lib/services/jobs/record-run";
import { withTestDatabase } from "@/tests/support/database";
import { HandServer } from "@/tests/support/jobs/hand-server";
import { aContext, NOW } from "@/tests/support/services-context";
import { until } from "@/tests/support/until";

const database = withTestDatabase();
const hold = { ids: 0 };
const system = () => aContext(database().db, { type: "system", job: "test" });

beforeAll(() => provideJobContext(async () => system()));
afterAll(() => provideJobContext(null));

async function find(runId: string): Promise<JobRun> {
	const run = await findJobRun(database().db, runId);
	if (run === null) throw new Error("The run has no row.");
	return run;
}

type Handler = Parameters<Inngest["createFunction"]>[1];

describe("rows of runs, as the SDK goes through them,", () => {
	let server: HandServer;
	let runId = "";
	const job = (handler: Handler, retries: 0 | 3 = 3) =>
		server.client.createFunction({ id: "try-out", retries, triggers: [{ event: "group/collect.requested" }] }, handler);

	beforeEach(() => {
		server = new HandServer([DiscreetErrors, TrackRuns]);
		hold.ids += 1;
		runId = `run-${hold.ids}`;
	});

	it("tell what started a run and what it returned", async () => {
		const fn = job(async ({ step }) => ({ count: await step.run("count", () => 3) }));
		await server.call(fn, { runId });
		expect(await find(runId)).toMatchObject({
			...{ functionId: "try-out", eventId: `event:${runId}`, eventName: "group/collect.requested", groupId: 7 },
			...{ state: "running", step: "count", attempt: 1, error: null, startedAt: NOW, endedAt: null },
		});
		await server.call(fn, { runId, memo: { count: { data: 3 } } });
		expect(await find(runId)).toMatchObject({ state: "completed", result: { count: 3 }, endedAt: NOW, step: "count" });
	});

	it("say what a run waits for and until when", async () => {
		const at = new Date(NOW.getTime() + 3_600_000);
		const asleep = job(async ({ step }) => step.sleepUntil("until-flood-is-over-1", at));
		await server.call(asleep, { runId });
		expect(await find(runId)).toMatchObject({
			...{ state: "waiting", step: "until-flood-is-over-1", waitingUntil: at },
			waitingFor: "Telegram, which asked for a pause",
		});
		const waits = job(async ({ step }) => {
			await step.waitForEvent("decision", { event: "recap/draft.decided", timeout: "2h" });
		});
		await server.call(waits, { runId: `${runId}-event` });
		expect(await find(`${runId}-event`)).toMatchObject({
			...{ state: "waiting", waitingUntil: new Date(NOW.getTime() + 7_200_000) },
			waitingFor: "the owner's decision about the draft",
		});
	});

	it("forget the wait once the run goes on", async () => {
		const fn = job(async ({ step }) => {
			await step.sleep("pause", "1h");
			await step.run("work", () => null);
		});
		await server.call(fn, { runId });
		await server.call(fn, { runId, memo: { pause: { data: null } } });
		expect(await find(runId)).toMatchObject({ state: "running", step: "work", waitingFor: null, waitingUntil: null });
	});

	it("tell of a failed try in the failure's own words, and forget it when the next one succeeds", async () => {
		const tries = { left: 1 };
		const fn = job(async ({ step }) =>
			step.run("post", () => {
				tries.left -= 1;
				if (tries.left >= 0) throw new AppError("upstream_unavailable", "Telegram did not answer.", { hint: "Wait." });
				return "posted";
			}),
		);
		await server.call(fn, { runId });
		const failed = {
			state: "retrying",
			step: "post",
			attempt: 1,
			error: "Telegram did not answer. Wait.",
			endedAt: null,
		};
		expect(await find(runId)).toMatchObject(failed);
		await server.call(fn, { runId, attempt: 1 });
		expect(await find(runId)).toMatchObject({ state: "running", attempt: 2, error: null });
	});

	it("say when a failed try is made again where the failure names it", async () => {
		const fn = job(async ({ step }) => step.run("ask", () => Promise.reject(new RetryAfterError("Too fast.", 90_000))));
		await server.call(fn, { runId });
		const waitingUntil = new Date(NOW.getTime() + 90_000);
		expect(await find(runId)).toMatchObject({ state: "retrying", error: "Too fast.", waitingUntil });
	});

	it("end as failed with the words of the step that did", async () => {
		const refusal = new AppError("forbidden", "The bot was removed.", { hint: "Add it again." });
		const fn = job(async ({ step }) => step.run("post", () => Promise.reject(toJobError(refusal))));
		const { body } = await server.call(fn, { runId });
		expect(await find(runId)).toMatchObject({ state: "running", error: "The bot was removed. Add it again." });
		const [op] = body as [{ data: { message: string } }];
		const error = { name: "NonRetriableError", message: op.data.message };
		await server.call(fn, { runId, memo: { post: { error } } });
		const ended = { state: "failed", step: "post", error: "The bot was removed. Add it again.", endedAt: NOW };
		expect(await find(runId)).toMatchObject(ended);
	});

	it("end well when a failed step was caught", async () => {
		const fn = job(async ({ step }) => {
			await step.run("try", () => Promise.reject(new NonRetriableError("no"))).catch(() => undefined);
			return "made do";
		});
		await server.call(fn, { runId });
		await server.call(fn, { runId, memo: { try: { error: { name: "Error", message: "no" } } } });
		expect(await find(runId)).toMatchObject({ state: "completed", result: { text: "made do" }, error: null });
	});

	it("show nobody the text of an unexpected error", async () => {
		const fn = job(() => Promise.reject(new TypeError("mysql://root:secret@host")), 0);
		await server.call(fn, { runId, maxAttempts: 1 });
		const error = "Something went wrong unexpectedly (TypeError). The log has the details.";
		expect(await find(runId)).toMatchObject({ state: "failed", error });
	});

	it("and the job server are told no more of an error than people are", async () => {
		const cause = new Error("params: what somebody wrote");
		const refused = new RetryAfterError("Too fast.", 90_000, { cause });
		for (const [at, error] of [
			new Error("Failed query", { cause }),
			new NonRetriableError("No.", { cause }),
			refused,
		].entries()) {
			const fn = job(async ({ step }) => step.run("write", () => Promise.reject(error)));
			const { body } = await server.call(fn, { runId: `${runId}-${at}` });
			expect(JSON.stringify(body)).not.toMatch(/params|Failed query|track-runs/);
			expect(body).toMatchObject([{ op: at === 1 ? "StepFailed" : "StepError" }]);
		}
		const { waitingUntil } = await find(`${runId}-2`);
		expect(waitingUntil).toEqual(new Date(NOW.getTime() + 90_000));
		const outside = job(() => Promise.reject(new Error("Failed query", { cause })), 0);
		const answer = await server.call(outside, { runId: `${runId}-3`, maxAttempts: 1 });
		expect([answer.status, JSON.stringify(answer.body)]).toEqual([
			400,
			expect.not.stringMatching(/params|Failed query/),
		]);
	});

	it("are right again after a run is driven a second time from an earlier point", async () => {
		const fn = job(async ({ step }) => step.run("once", () => "done"));
		await server.call(fn, { runId });
		await server.call(fn, { runId, memo: { once: { data: "done" } } });
		await server.call(fn, { runId });
		expect(await find(runId)).toMatchObject({ state: "running", endedAt: null });
		await server.call(fn, { runId, memo: { once: { data: "done" } } });
		expect(await find(runId)).toMatchObject({ state: "completed", endedAt: NOW });
	});

	it("stay cancelled when the step under way ends", async () => {
		const fn = job(async ({ step }) => {
			await step.run("long", async () => {
				const identity = { runId, functionId: "try-out", eventId: "e", eventName: "n", eventData: {}, groupId: null };
				await recordRun(system(), { ...identity, change: { state: "cancelled", endedAt: NOW } });
			});
		});
		await server.call(fn, { runId });
		expect(await find(runId)).toMatchObject({ state: "cancelled" });
	});

	it("are there while a step is under way, and follow the steps of one long request", async () => {
		const doors = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
		const fn = job(async ({ step }) => {
			await step.run("first", () => doors[0]?.promise);
			await step.run("second", () => doors[1]?.promise);
			return "over";
		});
		const calling = server.call(fn, { runId, hasCheckpoints: true });
		await until(async () => (await findJobRun(database().db, runId))?.step === "first");
		doors[0]?.resolve();
		await until(async () => (await findJobRun(database().db, runId))?.step === "second");
		doors[1]?.resolve();
		await calling;
		expect(await find(runId)).toMatchObject({ state: "completed", result: { text: "over" }, attempt: 1 });
		expect(server.checkpoints).toBe(2);
	});

	it("say nothing of a run another process has taken over", async () => {
		const fn = job(async ({ step }) => step.run("late", () => "too late"));
		server.checkpointStatus = 409;
		await server.call(fn, { runId, hasCheckpoints: true });
		expect(await findJobRun(database().db, runId)).toBeNull();
	});

	it("are not written for functions that tell of other runs", async () => {
		const fn = server.client.createFunction(
			{ id: "notes", retries: 0, triggers: [{ event: "inngest/function.failed" }] },
			async () => null,
		);
		await server.call(fn, { runId, event: { id: "e", name: "inngest/function.failed", data: { run_id: "other" } } });
		expect(await findJobRun(database().db, runId)).toBeNull();
	});

	it("never fail a job by not being written", async () => {
		provideJobContext(() => Promise.reject(new Error("no database")));
		const fn = job(async ({ step }) => step.run("work", () => "done"));
		const { status } = await server.call(fn, { runId, memo: { work: { data: "done" } } });
		provideJobContext(async () => system());
		expect(status).toBe(200);
	});
});
