import { describe, expect, it } from "vitest";
import { setAccountFigures } from "@/lib/monitoring/account-metrics";
import { moveQueueDepth, noteBucketWait, noteFlood, noteOutcome, noteThrottled } from "@/lib/monitoring/call-metrics";
import { renderMetrics } from "@/lib/monitoring/render-metrics";
import { noteGap, noteReconnect, setUpdatesLag } from "@/lib/monitoring/update-metrics";

/** Value of a sample, by its name and labels as printed; `null`: not there. */
async function sample(line: string): Promise<number | null> {
	const { text } = await renderMetrics();
	const found = text.split("\n").find((one) => one.startsWith(`${line} `));
	return found === undefined ? null : Number(found.slice(line.length + 1));
}

describe("the process's counters", () => {
	it("count every kind of event under its own name", async () => {
		noteThrottled("messages.getHistory", "bucket");
		noteFlood("messages.getHistory", 17);
		noteOutcome("messages.getHistory", "flood_wait", 0.2);
		noteBucketWait("backfill", 0.3);
		moveQueueDepth("backfill", 2);
		moveQueueDepth("backfill", -1);
		noteReconnect("ola");
		noteGap();
		noteOutcome("updates.getChannelDifference", "ok", 0.1);
		setUpdatesLag("ola", 1.5);
		const expected: Record<string, number> = {
			'flood_wait_seconds_total{method="messages.getHistory"}': 17,
			'flood_wait_events_total{method="messages.getHistory"}': 1,
			'rpc_total{method="messages.getHistory",outcome="flood_wait"}': 1,
			'rate_limit_throttled_total{method="messages.getHistory",reason="bucket"}': 1,
			'reconnects_total{account="ola"}': 1,
			gaps_total: 1,
			'difference_calls_total{of="channel"}': 1,
			'updates_lag_seconds{account="ola"}': 1.5,
		};
		// Other suites of this process count too, so these are lower bounds.
		for (const [line, least] of Object.entries(expected)) expect(await sample(line)).toBeGreaterThanOrEqual(least);
		expect(await sample('rate_limit_requests_total{method="messages.getHistory"}')).toBeGreaterThanOrEqual(1);
		expect(await sample('tele_call_latency_seconds_count{method="messages.getHistory"}')).toBeGreaterThanOrEqual(1);
		expect(await sample('rpc_seconds_count{outcome="flood_wait"}')).toBeGreaterThanOrEqual(1);
		expect(await sample('bucket_wait_seconds_count{lane="backfill"}')).toBeGreaterThanOrEqual(1);
		expect(await sample('queue_depth{lane="backfill"}')).toBeGreaterThanOrEqual(1);
	});

	it("keep labels few: unknown methods and accounts past fifty are counted together", async () => {
		for (let index = 0; index < 80; index += 1) {
			noteOutcome(`made.up${index}`, "ok", 0.1);
			noteReconnect(`account ${index}`);
		}
		const { text } = await renderMetrics();
		expect(text).not.toContain("made.up");
		expect(await sample('rate_limit_requests_total{method="other"}')).toBeGreaterThanOrEqual(80);
		expect(text.match(/^reconnects_total\{/gm)?.length).toBeLessThanOrEqual(51);
		expect(await sample('reconnects_total{account="other"}')).toBeGreaterThanOrEqual(30);
	});

	it("forget an account that is gone", async () => {
		setAccountFigures([{ name: "ola", state: "ready", quotaUsed: { dm: 3, join: 0 } }]);
		expect(await sample('account_state{account="ola",state="ready"}')).toBe(1);
		expect(await sample('quota_used{account="ola",kind="dm"}')).toBe(3);
		setAccountFigures([{ name: "ola", state: "ended", quotaUsed: { dm: 4, join: 1 } }]);
		expect(await sample('account_state{account="ola",state="ready"}')).toBeNull();
		expect(await sample('quota_used{account="ola",kind="join"}')).toBe(1);
	});

	it("are printed in Prometheus' own content type", async () => {
		expect((await renderMetrics()).contentType).toMatch(/^text\/plain; version=0\.0\.4/);
	});
});
