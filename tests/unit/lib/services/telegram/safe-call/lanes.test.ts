import { describe, expect, it } from "vitest";
import { FairLanes } from "@/lib/services/telegram/safe-call/fair-lanes";
import type { CallLane } from "@/lib/telegram/call-gate";
import { aCall, gateWorld } from "@/tests/support/gate-world";

function fill(lanes: FairLanes<object>, lane: CallLane, count: number): void {
	for (let index = 0; index < count; index += 1) lanes.add(lane, { lane });
}

function takeMany(lanes: FairLanes<object>, count: number): Record<string, number> {
	const taken: Record<string, number> = {};
	for (let index = 0; index < count; index += 1) {
		const lane = (lanes.take() as { lane: string } | undefined)?.lane ?? "nobody";
		taken[lane] = (taken[lane] ?? 0) + 1;
	}
	return taken;
}

describe("lanes", () => {
	it("serve busy lanes by weight, and starve none", () => {
		const lanes = new FairLanes<object>();
		for (const lane of ["media", "backfill", "live", "interactive"] as const) fill(lanes, lane, 100);
		expect(takeMany(lanes, 75)).toEqual({ interactive: 40, live: 20, backfill: 10, media: 5 });
	});

	it("let a person pass a backfill that has been busy for long", () => {
		const lanes = new FairLanes<object>();
		fill(lanes, "backfill", 1000);
		takeMany(lanes, 500);
		fill(lanes, "interactive", 1);
		expect(takeMany(lanes, 1)).toEqual({ interactive: 1 });
	});

	it("save up no turns for a lane that was idle", () => {
		const lanes = new FairLanes<object>();
		fill(lanes, "backfill", 1000);
		takeMany(lanes, 500);
		fill(lanes, "media", 100);
		expect(takeMany(lanes, 30)).toEqual({ backfill: 20, media: 10 });
	});

	it("forget whoever gave up", () => {
		const lanes = new FairLanes<object>();
		const gone = {};
		lanes.add("live", gone);
		lanes.remove(gone);
		expect([lanes.size, lanes.take()]).toEqual([0, undefined]);
	});

	it("send a sign-in within a second although 200 pages of history wait", async () => {
		const { gate, clock } = gateWorld();
		const pages = Array.from({ length: 200 }, () => gate.run(aCall(), async () => "page"));
		await clock.advance(5000);
		const askedAt = clock.now();
		const signIn = gate.run(aCall({ method: "auth.signIn", lane: "interactive" }), async () => clock.now());
		expect((await clock.run(signIn)) - askedAt).toBeLessThanOrEqual(1000);
		gate.close();
		await Promise.allSettled(pages);
	});
});
