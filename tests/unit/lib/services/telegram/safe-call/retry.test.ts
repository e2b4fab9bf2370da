import { describe, expect, it } from "vitest";
import { aCall, aFailure, aMessage, failing, gateWorld } from "@/tests/support/gate-world";

const lost = () => aFailure("network", "connection lost");
const shaky = () => aFailure("transient", "RPC_CALL_FAIL");

describe("a failed request", () => {
	it("is repeated with growing distances where repeating is harmless", async () => {
		const world = gateWorld();
		const { send, sentAt } = failing(world, shaky(), lost(), shaky());
		expect(await world.clock.run(world.gate.run(aCall(), send))).toBe("answer");
		const gaps = sentAt.slice(1).map((at, index) => at - (sentAt[index] ?? 0));
		expect(gaps).toHaveLength(3);
		expect(gaps[0]).toBeGreaterThanOrEqual(1000);
		expect(gaps[1]).toBeGreaterThanOrEqual(2000);
		expect(gaps[2]).toBeGreaterThanOrEqual(4000);
	});

	it("is given up after four attempts, with Telegram's own last word", async () => {
		const world = gateWorld();
		const last = shaky();
		const { send, sentAt } = failing(world, shaky(), shaky(), lost(), last);
		await expect(world.clock.run(world.gate.run(aCall(), send))).rejects.toBe(last);
		expect(sentAt).toHaveLength(4);
	});

	it("is not repeated when it may have arrived and must not arrive twice", async () => {
		const world = gateWorld();
		const failure = lost();
		const { send, sentAt } = failing(world, failure);
		await expect(world.clock.run(world.gate.run(aMessage(), send))).rejects.toBe(failure);
		expect(sentAt).toHaveLength(1);
	});

	it("is repeated after a wait even then, for Telegram did nothing", async () => {
		const world = gateWorld();
		const { send, sentAt } = failing(world, aFailure("flood_wait", "FLOOD_WAIT_2", 2));
		await world.clock.run(world.gate.run(aMessage(), send));
		expect(sentAt).toHaveLength(2);
	});

	it.each(["chat_lost", "no_rights", "login", "duplicate", "stale_file", "refused"] as const)(
		"is handed on at once when Telegram said no (%s)",
		async (kind) => {
			const world = gateWorld();
			const failure = aFailure(kind, "NO");
			const { send, sentAt } = failing(world, failure);
			await expect(world.clock.run(world.gate.run(aCall(), send))).rejects.toBe(failure);
			expect(sentAt).toHaveLength(1);
		},
	);

	it("is handed on at once when it is a defect of ours", async () => {
		const world = gateWorld();
		const defect = new TypeError("x is undefined");
		await expect(world.clock.run(world.gate.run(aCall(), failing(world, defect).send))).rejects.toBe(defect);
	});

	it("that never settles is given up after 45 seconds", async () => {
		const world = gateWorld();
		const from = world.clock.now();
		const hanging = world.gate.run(aMessage(), () => new Promise<never>(() => undefined));
		await expect(world.clock.run(hanging)).rejects.toMatchObject({ kind: "network", reason: "TIMEOUT" });
		expect(world.clock.now() - from).toBeLessThan(46_000);
	});

	it("that never settles does not hold its caller's abort up", async () => {
		const world = gateWorld();
		const giveUp = new AbortController();
		const call = aCall({ signal: giveUp.signal });
		const hanging = world.gate.run(call, () => new Promise<never>(() => undefined));
		await world.clock.advance(100);
		giveUp.abort(new Error("stopping"));
		await expect(hanging).rejects.toThrow("stopping");
		expect(world.clock.sleeping).toBe(0);
	});
});
