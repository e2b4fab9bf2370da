import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { chargeQuota } from "@/db/queries/telegram-quotas";
import { utcDayOf } from "@/lib/services/telegram/safe-call/quota-exceeded";
import { withTestDatabase } from "@/tests/support/database";
import { type GateChildPlan, startGateChild } from "@/tests/support/run-gate-child";

describe("several processes with one account", () => {
	const database = withTestDatabase();
	const plan = (parts: Partial<GateChildPlan>): GateChildPlan => ({
		url: database().url,
		accountId: "ola",
		quota: null,
		requestsPerSecond: Number.POSITIVE_INFINITY,
		calls: 10,
		...parts,
	});

	it("charge 50 requests at once and send exactly the 20 of the day", async () => {
		const children = await Promise.all(Array.from({ length: 5 }, () => startGateChild(plan({ quota: "join" }))));
		const reports = await Promise.all(children.map((child) => child.go()));
		expect(reports.flatMap(({ sentAt }) => sentAt)).toHaveLength(20);
		expect(reports.reduce((sum, { refused }) => sum + refused, 0)).toBe(30);
	});

	it("share one pace: never 5 requests within a second, however they meet", async () => {
		const shared = plan({ accountId: "shared", requestsPerSecond: 4, calls: 8 });
		const children = await Promise.all([startGateChild(shared), startGateChild(shared)]);
		const reports = await Promise.all(children.map((child) => child.go()));
		const sentAt = reports.flatMap((report) => report.sentAt).sort((a, b) => a - b);
		expect(sentAt).toHaveLength(16);
		const most = Math.max(...sentAt.map((from) => sentAt.filter((at) => at >= from && at < from + 1000).length));
		expect(most).toBeGreaterThan(1);
		expect(most).toBeLessThanOrEqual(4);
	});

	it("keep a charge whose process was killed while it sent", async () => {
		const child = await startGateChild(plan({ accountId: "killed", quota: "dm", calls: 1, hangs: true }));
		await child.go();
		const ended = once(child.process, "exit");
		child.process.kill("SIGKILL");
		await ended;
		const day = utcDayOf(Date.now());
		expect(await chargeQuota(database().db, { accountId: "killed", kind: "dm", day }, 20)).toBe(2);
	});
});
