import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { recordRun } from "@/lib/services/jobs/record-run";
import { requestEvents } from "@/lib/services/jobs/request-events";
import { tellRunnerState } from "@/lib/services/jobs/tell-runner-state";
import { withTestDatabase } from "@/tests/support/database";
import { aContext, NOW, OWNER } from "@/tests/support/services-context";

const MINUTE_MS = 60_000;
const STARTED = NOW.getTime();
const KEY = "ab".repeat(32);
const database = withTestDatabase();

beforeEach(async () => {
	vi.stubEnv("INNGEST_EVENT_KEY", "event-key-of-the-tests");
	await database().db.pool.query("DELETE FROM job_runs");
	await database().db.pool.query("DELETE FROM outbox_events");
});
afterEach(() => void vi.unstubAllEnvs());

const at = (minutes: number) => aContext(database().db, OWNER, new Date(STARTED + minutes * MINUTE_MS));
const problemAt = async (minutes: number) => (await tellRunnerState(at(minutes), { startedAt: STARTED })).problem;

function sweepAt(minutes: number) {
	const event = { eventId: `tick-${minutes}`, eventName: "inngest/scheduled.timer", eventData: {} };
	const run = { runId: `sweep-${minutes}`, functionId: "collect-due-groups", groupId: null, ...event };
	return recordRun(at(minutes), { ...run, change: { state: "running" } });
}

describe.each([
	["an Inngest server", { INNGEST_BASE_URL: "http://127.0.0.1:9", INNGEST_SIGNING_KEY: KEY }, "The Inngest server"],
	["Inngest Cloud", { INNGEST_SIGNING_KEY: `signkey-prod-${KEY}` }, "Inngest Cloud"],
])("%s", (_what, settings, name) => {
	beforeEach(() => {
		for (const [setting, value] of Object.entries(settings)) vi.stubEnv(setting, value);
	});

	test("that takes events and never calls is a problem once several sweeps are missing", async () => {
		expect(await problemAt(20)).toBeNull();
		expect(await problemAt(21)).toEqual({
			message: `${name} has called no job for 21 minutes.`,
			hint: expect.stringContaining("deploy/README.md"),
		});
	});

	test("that called is none, and one again when it stops calling", async () => {
		await sweepAt(15);
		expect(await problemAt(30)).toBeNull();
		expect(await problemAt(36)).toMatchObject({ message: `${name} has called no job for 21 minutes.` });
		await sweepAt(37);
		expect(await problemAt(38)).toBeNull();
	});

	test("is not blamed for the time this process was away", async () => {
		await sweepAt(-600);
		expect(await problemAt(5)).toBeNull();
	});

	test("that takes no events is told of as that", async () => {
		await requestEvents(at(30), [{ id: "asked", name: "sweep/weeks.requested", data: {} }]);
		expect(await problemAt(32)).toMatchObject({ message: `${name} takes no events.` });
	});
});

test("this machine's own executor is judged by its lease alone", async () => {
	vi.unstubAllEnvs();
	expect(await tellRunnerState(at(300), { startedAt: STARTED })).toMatchObject({
		mode: "embedded",
		problem: { message: "Nothing drives the jobs right now." },
	});
});
