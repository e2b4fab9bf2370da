import { rm } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { listUnsentEvents } from "@/db/queries/outbox-events";
import { provideJobContext } from "@/jobs/job-context";
import { type Jobs, startJobs } from "@/jobs/start-jobs";
import { recordRun } from "@/lib/services/jobs/record-run";
import { withTestDatabase } from "@/tests/support/database";
import { aContext, stubWorkspace } from "@/tests/support/services-context";
import { startCommand } from "@/tests/support/start-command";

const database = withTestDatabase();
const ctx = () => ({ ...aContext(database().db, { type: "system", job: "test" }), now: () => new Date() });
let folder = "";
let jobs: Jobs | null = null;

beforeAll(() => {
	folder = stubWorkspace();
	vi.stubEnv("DATABASE_URL", database().url);
	provideJobContext(async (job) => ({ ...ctx(), actor: { type: "system", job } }));
});
afterAll(async () => {
	await jobs?.stop();
	provideJobContext(null);
	vi.unstubAllEnvs();
	await rm(folder, { recursive: true, force: true });
});

/** Runs `shiplog jobs …` to its end. */
async function shiplog(...args: readonly string[]) {
	const env = { DATABASE_URL: database().url, SHIPLOG_DATA_DIR: folder, LOG_LEVEL: "silent" };
	const command = startCommand("--import", ["tsx", "scripts/shiplog.ts", "jobs", ...args], env);
	const [code, printed] = [await command.ended(), command.printed()];
	return { code, printed };
}

async function aFailedRun(runId: string) {
	const run = { functionId: "close-due-weeks", eventName: "sweep/weeks.requested", eventData: {}, groupId: null };
	const change = { state: "failed", error: "The database went away.", endedAt: new Date() } as const;
	await recordRun(ctx(), { ...run, runId, eventId: `event:${runId}`, change });
}

describe("while nothing drives the jobs", () => {
	test("work may be asked for: it is remembered, and it is said what to start", async () => {
		const { code, printed } = await shiplog("run", "close-due-weeks");
		expect(code).toBe(0);
		expect(printed).toContain("Nothing drives the jobs right now.\n  Start Shiplog (npm start)");
		expect(printed).toMatch(/Asked for \(ask:close-due-weeks:\d+\)\./);
		expect(await listUnsentEvents(database().db, 10)).toHaveLength(1);
	});

	test("waiting for it is refused in words", async () => {
		const { code, printed } = await shiplog("run", "collect-due-groups", "--wait");
		expect(code).toBe(1);
		expect(printed).toMatch(/^shiplog: Nothing drives the jobs right now\.\n {2}Start Shiplog/);
	});

	test("what cannot be done is said with what to do", async () => {
		const [asked, cancelled] = [await shiplog("run", "collect-group"), await shiplog("cancel", "nobody")];
		expect([asked.code, cancelled.code]).toEqual([1, 1]);
		expect(asked.printed).toContain("This work is about one group. (field group)\n  Name the group.");
		expect(cancelled.printed).toContain("There is no such run.");
	});
});

describe("while the jobs run", () => {
	beforeAll(async () => {
		jobs = await startJobs(ctx());
	});

	test("work asked for while nobody was there is done, and work asked for now is waited for", async () => {
		const { code, printed } = await shiplog("run", "close-due-weeks", "--wait");
		expect(printed).toContain("Looking for weeks that are over: done · nothing to do");
		expect(code).toBe(0);
		const listed = JSON.parse((await shiplog("list", "--function", "close-due-weeks", "--json")).printed);
		expect(listed.map(({ state }: { state: string }) => state)).toEqual(["completed", "completed"]);
	});

	test("a failed run is listed with its words, and tried again", async () => {
		await aFailedRun("run-of-old");
		const { printed } = await shiplog("list", "--state", "failed");
		expect(printed).toBe("run-of-old\tFailed\tLooking for weeks that are over\t-\tThe database went away.\n");
		const again = await shiplog("retry", "run-of-old", "--wait", "--json");
		expect(again.code).toBe(0);
		expect(JSON.parse(again.printed.slice(again.printed.indexOf("{\n")))).toMatchObject({
			...{ state: "completed", eventId: "retry:run-of-old" },
		});
	});

	test("a run is called off", async () => {
		const run = {
			functionId: "close-week",
			eventId: "e",
			eventName: "week/close.requested",
			eventData: {},
			groupId: null,
		};
		await recordRun(ctx(), { ...run, runId: "on", change: { state: "waiting", waitingFor: "its turn" } });
		const { code, printed } = await shiplog("cancel", "on");
		expect([code, printed]).toEqual([0, "Closing the week: being called off · It ends with the step it is at.\n"]);
	});
});
