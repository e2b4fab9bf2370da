import { describe, expect, it } from "vitest";
import { QuotaExceeded } from "@/lib/services/telegram/safe-call/quota-exceeded";
import { aCall, aFailure, aMessage, failing, gateWorld } from "@/tests/support/gate-world";

const aJoin = () => aCall({ method: "channels.joinChannel", lane: "interactive", quota: "join" });

describe("a daily quota", () => {
	it("lets 20 joins through and refuses the 21st until 00:00 UTC", async () => {
		const world = gateWorld();
		const joins = Array.from({ length: 20 }, () => world.gate.run(aJoin(), async () => "joined"));
		await world.clock.run(Promise.all(joins));
		const refusal = await world.gate.run(aJoin(), async () => "joined").catch((error: unknown) => error);
		expect(refusal).toBeInstanceOf(QuotaExceeded);
		expect(refusal).toMatchObject({ code: "rate_limited", kind: "join", resetAt: new Date("2025-11-19T00:00:00Z") });
		expect((refusal as QuotaExceeded).retryAfterMs).toBe(Date.UTC(2025, 10, 19) - world.clock.now());
	});

	it("starts anew the next UTC day", async () => {
		const world = gateWorld({ dmPerDay: 1 });
		await world.clock.run(world.gate.run(aMessage(), async () => "sent"));
		await expect(world.gate.run(aMessage(), async () => "sent")).rejects.toBeInstanceOf(QuotaExceeded);
		await world.clock.advance(18 * 3_600_000);
		expect(await world.clock.run(world.gate.run(aMessage(), async () => "sent"))).toBe("sent");
	});

	it("survives a restart", async () => {
		const world = gateWorld({ dmPerDay: 1 });
		await world.clock.run(world.gate.run(aMessage(), async () => "sent"));
		const restarted = gateWorld({ dmPerDay: 1 }, world);
		await expect(restarted.gate.run(aMessage(), async () => "sent")).rejects.toBeInstanceOf(QuotaExceeded);
	});

	it("is charged before the request leaves, and stays charged when it fails", async () => {
		const world = gateWorld({ dmPerDay: 1 });
		let chargedBefore = 0;
		const send = async () => {
			chargedBefore = [...world.store.used.values()].reduce((sum, used) => sum + used, 0);
			throw aFailure("no_rights", "CHAT_WRITE_FORBIDDEN");
		};
		await expect(world.clock.run(world.gate.run(aMessage(), send))).rejects.toThrow("CHAT_WRITE_FORBIDDEN");
		expect(chargedBefore).toBe(1);
		await expect(world.gate.run(aMessage(), async () => "sent")).rejects.toBeInstanceOf(QuotaExceeded);
	});

	it("charges one message once, however often it is tried", async () => {
		const world = gateWorld();
		const { send } = failing(world, aFailure("flood_wait", "FLOOD_WAIT_1", 1), aFailure("transient", "RPC_CALL_FAIL"));
		await world.clock.run(world.gate.run(aMessage({ isRepeatable: true }), send));
		expect([...world.store.used.values()]).toEqual([1]);
	});

	it("charges nothing for a caller who had given up before", async () => {
		const world = gateWorld();
		await expect(world.gate.run(aMessage({ signal: AbortSignal.abort() }), async () => "sent")).rejects.toThrow();
		expect([...world.store.used.values()]).toEqual([]);
	});
});
