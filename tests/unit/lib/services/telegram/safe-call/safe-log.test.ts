import { expect, it } from "vitest";
import { aCall, aFailure, failing, gateWorld } from "@/tests/support/gate-world";

it("tags every line of the gate and names account, method and reason", async () => {
	const world = gateWorld();
	const failures = [aFailure("flood_wait", "FLOOD_WAIT_2", 2), aFailure("transient", "RPC_CALL_FAIL")];
	await world.clock.run(world.gate.run(aCall(), failing(world, ...failures).send));
	const revoked = failing(world, aFailure("terminal", "SESSION_REVOKED")).send;
	await world.clock.run(world.gate.run(aCall(), revoked)).catch(() => undefined);
	expect(world.lines.length).toBeGreaterThanOrEqual(6);
	for (const line of world.lines) {
		expect(line.msg).toMatch(/^\[SAFE\] /);
		expect(line.accountId).toBe("ola");
	}
	expect(world.lines.find(({ msg }) => msg.includes("asks to wait"))).toMatchObject({
		method: "messages.getHistory",
		reason: "FLOOD_WAIT_2",
		seconds: 2,
	});
});
