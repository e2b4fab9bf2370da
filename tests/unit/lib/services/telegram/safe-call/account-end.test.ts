import { describe, expect, it } from "vitest";
import { aCall, aFailure, aMessage, failing, gateWorld } from "@/tests/support/gate-world";

describe("an account that may not send any more", () => {
	it("is reported once, and everything that waits or comes later fails at once", async () => {
		const world = gateWorld();
		const revoked = () => aFailure("terminal", "SESSION_REVOKED");
		const waiting = failing(world);
		const calls = [failing(world, revoked()), failing(world, revoked()), waiting].map(({ send }) =>
			world.gate.run(aCall(), send),
		);
		const flooded = world.gate.run(
			aCall({ method: "messages.getDialogs", lane: "media" }),
			failing(world, aFailure("flood_wait", "FLOOD_WAIT_600", 600)).send,
		);
		const outcomes = await world.clock.run(Promise.allSettled([...calls, flooded]));
		expect(outcomes.map(({ status }) => status)).toEqual(Array(4).fill("rejected"));
		expect(waiting.sentAt).toEqual([]);
		expect(world.ended).toHaveLength(1);
		const late = failing(world);
		await expect(world.gate.run(aCall({ method: "messages.getDialogs" }), late.send)).rejects.toMatchObject({
			kind: "terminal",
			method: "messages.getDialogs",
			reason: "SESSION_REVOKED",
		});
		expect(late.sentAt).toEqual([]);
	});

	it("goes on reading when it is limited for spam, and writes to nobody for days", async () => {
		const world = gateWorld();
		const limited = world.gate.run(aMessage(), failing(world, aFailure("peer_flood", "PEER_FLOOD")).send);
		await expect(world.clock.run(limited)).rejects.toMatchObject({ kind: "peer_flood" });
		expect(world.limited).toHaveLength(1);
		expect(await world.clock.run(world.gate.run(aCall(), async () => "read"))).toBe("read");
		const used = [...world.store.used.values()];
		const restarted = gateWorld({}, world);
		for (const quota of ["dm", "join"] as const) {
			const call = aMessage({ quota });
			await expect(restarted.gate.run(call, async () => "sent")).rejects.toMatchObject({ code: "rate_limited" });
		}
		expect([...world.store.used.values()]).toEqual(used);
	});

	it("lets nothing through after it was closed, and ends what waits", async () => {
		const world = gateWorld();
		const first = world.gate.run(aCall(), async () => "first");
		const second = world.gate.run(aCall(), async () => "second");
		await world.clock.advance(0);
		world.gate.close();
		expect((await Promise.allSettled([first, second])).map(({ status }) => status)).toContain("rejected");
		await expect(world.gate.run(aCall(), async () => "late")).rejects.toMatchObject({ kind: "network" });
		expect(world.ended).toEqual([]);
		expect(world.clock.sleeping).toBe(0);
	});
});
