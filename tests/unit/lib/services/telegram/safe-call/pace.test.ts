import { describe, expect, it } from "vitest";
import { aCall, aFailure, failing, gateWorld } from "@/tests/support/gate-world";

/** The most of `times` within any second. */
function mostPerSecond(times: readonly number[]): number {
	return Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + 1000).length));
}

describe("the pace of an account", () => {
	it("sends 100 requests at 4 a second, never 5 within a second", async () => {
		const { gate, clock } = gateWorld();
		const from = clock.now();
		const sentAt: number[] = [];
		const calls = Array.from({ length: 100 }, () => gate.run(aCall(), async () => sentAt.push(clock.now())));
		await clock.run(Promise.all(calls));
		expect(mostPerSecond(sentAt)).toBe(4);
		expect(clock.now() - from).toBeGreaterThanOrEqual(99 * 250);
		expect(clock.now() - from).toBeLessThan(99 * 250 * 1.03);
	});

	it("keeps to 4 within a second where the network delays some requests and not others", async () => {
		const { gate, clock } = gateWorld();
		const arrivedAt: number[] = [];
		const delays = [700, 20, 480, 0, 900, 0, 0, 30, 650, 0];
		const calls = Array.from({ length: 60 }, (_, index) =>
			gate.run(aCall(), async () => {
				await clock.sleep(delays[index % delays.length] ?? 0);
				arrivedAt.push(clock.now());
			}),
		);
		await clock.run(Promise.all(calls));
		expect(arrivedAt).toHaveLength(60);
		expect(mostPerSecond(arrivedAt)).toBeLessThanOrEqual(4);
	});

	it("saves nothing up while nobody calls", async () => {
		const { gate, clock } = gateWorld();
		const sentAt: number[] = [];
		const send = async () => sentAt.push(clock.now());
		await clock.run(gate.run(aCall(), send));
		await clock.advance(60_000);
		await clock.run(Promise.all(Array.from({ length: 8 }, () => gate.run(aCall(), send))));
		expect(mostPerSecond(sentAt)).toBe(4);
	});

	it("takes the slot of every attempt, retries included", async () => {
		const world = gateWorld();
		const { send } = failing(world, aFailure("transient", "RPC_CALL_FAIL"), aFailure("transient", "RPC_CALL_FAIL"));
		await world.clock.run(world.gate.run(aCall(), send));
		expect(world.store.slotsTaken).toBe(3);
	});

	it("gives back the place of a call whose caller gave up", async () => {
		const { gate, clock, store } = gateWorld();
		const giveUp = new AbortController();
		const first = gate.run(aCall(), async () => "first");
		const given = gate.run(aCall({ signal: giveUp.signal }), async () => "given up");
		const last = gate.run(aCall(), async () => "last");
		giveUp.abort(new Error("enough"));
		await expect(given).rejects.toThrow("enough");
		expect(await clock.run(Promise.all([first, last]))).toEqual(["first", "last"]);
		expect(store.slotsTaken).toBe(2);
	});

	it("touches the store for nothing where requests are not paced", async () => {
		const { gate, store } = gateWorld({ requestsPerSecond: Number.POSITIVE_INFINITY });
		for (let index = 0; index < 20; index += 1) await gate.run(aCall(), async () => index);
		expect([store.slotsTaken, store.readsOfWaits]).toEqual([0, 1]);
	});

	it("fails those who wait when the bucket cannot be asked, and serves the next", async () => {
		const { gate, store, clock } = gateWorld();
		const takeSlot = store.takeSlot.bind(store);
		store.takeSlot = () => Promise.reject(new Error("the store is away"));
		await expect(clock.run(gate.run(aCall(), async () => "sent"))).rejects.toThrow("the store is away");
		store.takeSlot = takeSlot;
		expect(await clock.run(gate.run(aCall(), async () => "sent"))).toBe("sent");
	});
});
