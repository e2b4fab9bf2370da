import { beforeAll, expect, test, vi } from "vitest";
import { metricsAnswer } from "@/lib/http/metrics-routes";
import { recordRun } from "@/lib/services/jobs/record-run";
import { requestEvents } from "@/lib/services/jobs/request-events";
import { withTestDatabase } from "../support/database";
import { aContext, NOW, OWNER, STRANGER } from "../support/services-context";

const TOKEN = "a token long enough to be one";
const here = { trustsProxy: false, publicUrl: "http://127.0.0.1:3000" };
const local = { "x-forwarded-for": "127.0.0.1", host: "127.0.0.1:3000" };
const remote = { "x-forwarded-for": "203.0.113.9", host: "127.0.0.1:3000" };
const database = withTestDatabase();

beforeAll(() => void vi.stubEnv("METRICS_TOKEN", TOKEN));

function ask(headers: Record<string, string>, actor = STRANGER): Promise<Response> {
	return metricsAnswer(aContext(database().db, actor), new Headers(headers), here);
}

test("this machine reads the counters, with what accounts have used", async () => {
	await database().db.pool.query(
		`INSERT INTO telegram_accounts (account_id, name, kind, state, state_at, session_version, created_at, updated_at)
			VALUES ('1', 'ola', 'user', 'limited', NOW(3), 1, NOW(3), NOW(3))`,
	);
	await database().db.pool.query("INSERT INTO telegram_quotas VALUES ('1', 'dm', '2025-11-18', 7)");
	const answer = await ask(local);
	expect(answer.status).toBe(200);
	expect(answer.headers.get("cache-control")).toBe("no-store");
	const text = await answer.text();
	expect(text).toContain('account_state{account="ola",state="limited"} 1');
	expect(text).toContain('quota_used{account="ola",kind="dm"} 7');
	expect(text).toContain("# TYPE tele_call_latency_seconds histogram");
	expect(text).toContain("process_cpu_seconds_total");
});

test("this machine reads how the jobs go: runs by state, and what waits how long", async () => {
	const ctx = aContext(database().db, { type: "system", job: "test" });
	const run = {
		functionId: "close-week",
		eventName: "week/close.requested",
		eventData: {},
		groupId: null,
		eventId: "e",
	};
	for (const runId of ["a", "b"]) await recordRun(ctx, { ...run, runId, change: { state: "failed", endedAt: NOW } });
	await requestEvents({ ...ctx, now: () => new Date(NOW.getTime() - 90_000) }, [
		{ id: "sweep", name: "sweep/weeks.requested", data: {} },
	]);
	const text = await (await ask(local)).text();
	expect(text).toContain('shiplog_jobs_runs{job="close-week",state="failed"} 2');
	expect(text).toContain('shiplog_jobs_failed_last_day{job="close-week"} 2');
	expect(text).toContain("shiplog_jobs_events_waiting 1");
	expect(text).toContain("shiplog_jobs_events_lag_seconds 90");
	expect(text).toContain("shiplog_jobs_queue_age_seconds 0");
	expect(text).toContain("shiplog_jobs_driven 0");
});

test("another machine needs the token", async () => {
	expect((await ask({ ...remote, authorization: `Bearer ${TOKEN}` })).status).toBe(200);
});

test.each([undefined, "Bearer wrong", `Basic ${TOKEN}`, "Bearer", TOKEN])(
	"another machine with %s reads nothing",
	async (authorization) => {
		const answer = await ask(authorization === undefined ? remote : { ...remote, authorization });
		expect(answer.status).toBe(401);
		expect(answer.headers.get("www-authenticate")).toBe("Bearer");
		expect(await answer.text()).not.toContain("rate_limit_requests_total");
	},
);

test("a signed-in browser elsewhere reads nothing either", async () => {
	expect((await ask(remote, OWNER)).status).toBe(401);
});

test("nothing opens it from elsewhere where no token is set", async () => {
	vi.stubEnv("METRICS_TOKEN", "");
	expect((await ask({ ...remote, authorization: "Bearer " })).status).toBe(401);
	expect((await ask({ ...remote, authorization: "Bearer null" })).status).toBe(401);
	vi.stubEnv("METRICS_TOKEN", TOKEN);
});
