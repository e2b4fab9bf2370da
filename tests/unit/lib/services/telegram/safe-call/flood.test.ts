import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import { floodWaitMs } from "@/lib/services/telegram/safe-call/flood-wait-ms";
import { aCall, aFailure, failing, gateWorld } from "@/tests/support/gate-world";

const flood = (seconds: number) => aFailure("flood_wait", `FLOOD_WAIT_${seconds}`, seconds);

describe("a wait Telegram asks for", () => {
	it("is kept to the full, with jitter on top, each time it is asked for", async () => {
		const world = gateWorld();
		const { send, sentAt } = failing(world, flood(2), flood(17));
		expect(await world.clock.run(world.gate.run(aCall(), send))).toBe("answer");
		const [first = 0, second = 0, third = 0] = sentAt;
		expect(second - first).toBeGreaterThan(2000);
		expect(third - second).toBeGreaterThan(17_000);
		expect(third - second).toBeLessThan(20_000);
	});

	it("is never shortened by the jitter, and grows with each time in a row", () => {
		for (const random of [0, 0.5, 0.999]) expect(floodWaitMs(30, 1, () => random)).toBeGreaterThan(30_000);
		expect(floodWaitMs(30, 4, () => 0.5)).toBeGreaterThan(floodWaitMs(30, 1, () => 0.5));
		expect(floodWaitMs(0, 1, () => 0)).toBeGreaterThan(1000);
	});

	it("holds back every call of that method and no other", async () => {
		const world = gateWorld();
		const flooded = world.gate.run(aCall(), failing(world, flood(30)).send);
		await world.clock.advance(1000);
		const same = failing(world);
		const other = failing(world);
		const startedAt = world.clock.now();
		const sameCall = world.gate.run(aCall(), same.send);
		const otherCall = world.gate.run(aCall({ method: "messages.getDialogs" }), other.send);
		await world.clock.run(Promise.all([flooded, sameCall, otherCall]));
		expect(other.sentAt[0]).toBeLessThan(startedAt + 1000);
		expect(same.sentAt[0]).toBeGreaterThan(startedAt + 28_000);
	});

	it("holds back calls that stood in line when it was asked for, and spends no turn on them", async () => {
		const world = gateWorld();
		const line = Array.from({ length: 10 }, () => failing(world));
		const flooded = world.gate.run(aCall(), failing(world, flood(60)).send);
		const calls = line.map(({ send }) => world.gate.run(aCall(), send));
		await world.clock.run(Promise.all([flooded, ...calls]));
		const startedAt = Math.min(...line.flatMap(({ sentAt }) => sentAt));
		expect(startedAt).toBeGreaterThan(60_000 + Date.UTC(2025, 10, 18, 6));
		expect(world.store.slotsTaken).toBeLessThanOrEqual(13);
	});

	it("is remembered after a restart", async () => {
		const world = gateWorld();
		const giveUp = new AbortController();
		const call = world.gate.run(aCall({ signal: giveUp.signal }), failing(world, flood(600)).send);
		await world.clock.advance(1000);
		giveUp.abort();
		await call.catch(() => undefined);
		const restarted = gateWorld({}, world);
		const { send, sentAt } = failing(restarted);
		const from = world.clock.now();
		await world.clock.run(restarted.gate.run(aCall(), send));
		expect(sentAt[0]).toBeGreaterThan(from + 598_000);
	});

	it("is forgotten once a call went through", async () => {
		const world = gateWorld();
		await world.clock.run(world.gate.run(aCall(), failing(world, flood(5)).send));
		expect(world.store.waits.size).toBe(0);
	});

	it("goes back to the caller at once when it is longer than a worker should be held", async () => {
		const world = gateWorld();
		const call = world.gate.run(aCall(), failing(world, flood(3600)).send);
		const refusal = await world.clock.run(call.catch((error: unknown) => error));
		expect(refusal).toBeInstanceOf(AppError);
		expect(refusal).toMatchObject({ code: "rate_limited" });
		expect((refusal as AppError).retryAfterMs).toBeGreaterThan(3_600_000);
		expect(world.clock.now()).toBeLessThan(Date.UTC(2025, 10, 18, 6) + 1000);
		await expect(world.gate.run(aCall(), async () => "sent")).rejects.toThrow("messages.getHistory");
	});

	it("goes back to the caller when many waits in a row add up", async () => {
		const world = gateWorld();
		const { send, sentAt } = failing(world, ...Array.from({ length: 20 }, () => flood(300)));
		await expect(world.clock.run(world.gate.run(aCall(), send))).rejects.toMatchObject({ code: "rate_limited" });
		expect(sentAt).toHaveLength(3);
	});

	it("counts per chat in slow mode", async () => {
		const world = gateWorld();
		const post = (chatId: number) => aCall({ method: "messages.sendMedia", lane: "interactive", chatId });
		const slow = world.gate.run(post(1), failing(world, aFailure("slow_mode", "SLOWMODE_WAIT_30", 30)).send);
		await world.clock.advance(1000);
		const elsewhere = failing(world);
		const from = world.clock.now();
		await world.clock.run(Promise.all([slow, world.gate.run(post(2), elsewhere.send)]));
		expect(elsewhere.sentAt[0]).toBeLessThan(from + 1000);
		expect(world.clock.now()).toBeGreaterThan(from + 28_000);
	});

	it("ends early for a caller who gives up", async () => {
		const world = gateWorld();
		const giveUp = new AbortController();
		const call = world.gate.run(aCall({ signal: giveUp.signal }), failing(world, flood(600)).send);
		await world.clock.advance(1000);
		giveUp.abort(new Error("stopping"));
		await expect(call).rejects.toThrow("stopping");
		expect(world.clock.sleeping).toBe(0);
	});
});
