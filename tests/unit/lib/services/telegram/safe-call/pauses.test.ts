import { describe, expect, it } from "vitest";
import { membersPauseMs } from "@/lib/services/telegram/safe-call/smart-pauses";
import { aCall, aMessage, failing, gateWorld } from "@/tests/support/gate-world";

const aMove = (method: string) => aCall({ method, lane: "interactive" });

describe("rests", () => {
	it("take a second for every 5,000 members crossed", async () => {
		expect(membersPauseMs(0, 4999)).toBe(0);
		expect(membersPauseMs(4800, 5000)).toBe(1000);
		expect(membersPauseMs(5000, 5200)).toBe(0);
		expect(membersPauseMs(0, 12_000)).toBe(2000);
		const { gate, clock } = gateWorld();
		const from = clock.now();
		await clock.run(gate.pauseForMembers(9900, 10_100));
		expect(clock.now() - from).toBe(1000);
	});

	it("among members end early for a caller who gives up", async () => {
		const { gate, clock } = gateWorld();
		const giveUp = new AbortController();
		const rest = gate.pauseForMembers(0, 50_000, giveUp.signal);
		giveUp.abort(new Error("stopping"));
		await expect(rest).rejects.toThrow("stopping");
		expect(clock.sleeping).toBe(0);
	});

	it("take a minute after every 20 direct messages, across days and restarts", async () => {
		const world = gateWorld({ dmPerDay: 30 });
		for (let sent = 0; sent < 15; sent += 1) await world.clock.run(world.gate.run(aMessage(), async () => "sent"));
		await world.clock.advance(24 * 3_600_000);
		for (let sent = 0; sent < 5; sent += 1) await world.clock.run(world.gate.run(aMessage(), async () => "sent"));
		const restarted = gateWorld({ dmPerDay: 30 }, world);
		const { send, sentAt } = failing(restarted);
		const from = world.clock.now();
		const read = failing(restarted);
		const reading = restarted.gate.run(aCall(), read.send);
		await world.clock.run(Promise.all([restarted.gate.run(aMessage(), send), reading]));
		expect(sentAt[0]).toBeGreaterThanOrEqual(from + 60_000);
		expect(read.sentAt[0]).toBeLessThan(from + 1000);
	});

	it("take three seconds between one join or leave and the next", async () => {
		const world = gateWorld();
		await world.clock.run(world.gate.run(aMove("channels.joinChannel"), async () => "joined"));
		const from = world.clock.now();
		const leave = failing(world);
		await world.clock.run(world.gate.run(aMove("channels.leaveChannel"), leave.send));
		expect(leave.sentAt[0]).toBeGreaterThanOrEqual(from + 3000);
	});
});
