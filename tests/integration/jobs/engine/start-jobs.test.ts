import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { findRunner } from "@/db/queries/jobs-runner";
import { startJobs } from "@/jobs/start-jobs";
import { requestEvents } from "@/lib/services/jobs/request-events";
import { withTestDatabase } from "@/tests/support/database";
import { emptyEngine } from "@/tests/support/jobs/engine-world";
import { aContext } from "@/tests/support/services-context";

const database = withTestDatabase();
beforeEach(() => emptyEngine(database().db));
afterEach(() => vi.unstubAllEnvs());

const context = () => ({ ...aContext(database().db), now: () => new Date() });
const cancelling = (id: string) => ({ id, name: "job/cancel.requested", data: { eventId: "nobody" } }) as const;

describe("the jobs of a server", () => {
	it("are driven by this process when no other server is named, until it stops", async () => {
		const ctx = context();
		const jobs = await startJobs(ctx);
		expect(jobs.mode).toBe("embedded");
		await requestEvents(ctx, [cancelling("one")]);
		await vi.waitFor(async () => {
			const [rows] = await ctx.db.pool.query("SELECT event_id FROM jobs_event WHERE routed_at IS NOT NULL");
			expect(rows).toEqual([{ event_id: "one" }]);
		});
		expect(await findRunner(ctx.db)).toMatchObject({ isAlive: true });
		await jobs.stop();
		expect(await findRunner(ctx.db)).toBeNull();
	});

	it("are not driven by this process when a server is named", async () => {
		vi.stubEnv("INNGEST_BASE_URL", "http://127.0.0.1:9");
		vi.stubEnv("INNGEST_SIGNING_KEY", "ab".repeat(32));
		vi.stubEnv("INNGEST_EVENT_KEY", "a-key-nobody-knows");
		const ctx = context();
		const jobs = await startJobs(ctx);
		expect(jobs.mode).toBe("self-hosted");
		await jobs.stop();
		const [rows] = await ctx.db.pool.query("SELECT * FROM jobs_runner");
		expect(rows).toEqual([]);
	});

	it("do not start with half a configuration", async () => {
		vi.stubEnv("INNGEST_BASE_URL", "http://127.0.0.1:9");
		await expect(startJobs(context())).rejects.toMatchObject({ code: "invalid" });
	});
});
