import { describe, expect, it } from "vitest";
import { aCall, aFailure, failing, gateWorld } from "@/tests/support/gate-world";

const inner = aCall({ method: "users.getUsers", lane: "media" });

describe("a request made in the middle of another", () => {
	it("passes the bucket and blocks nobody, even when all places are taken by those who wait for one", async () => {
		const { gate, clock, store } = gateWorld();
		const sentAt: number[] = [];
		const note = async () => void sentAt.push(clock.now());
		const outer = () => gate.run(aCall(), () => gate.run(inner, note).then(note));
		await clock.run(Promise.all(Array.from({ length: 12 }, outer)));
		expect(sentAt).toHaveLength(24);
		expect(store.slotsTaken).toBe(24);
		const most = Math.max(...sentAt.map((from) => sentAt.filter((at) => at >= from && at < from + 1000).length));
		expect(most).toBeLessThanOrEqual(4);
	});

	it("goes ahead of all lanes", async () => {
		const { gate, clock } = gateWorld();
		const order: string[] = [];
		const first = gate.run(aCall(), () => gate.run(inner, async () => order.push("inner")));
		const rest = Array.from({ length: 20 }, () =>
			gate.run(aCall({ lane: "interactive" }), async () => order.push("other")),
		);
		await clock.run(Promise.all([first, ...rest]));
		expect(order.indexOf("inner")).toBeLessThan(3);
	});

	it("does not use up the time of the outer one while it waits", async () => {
		const { gate, clock } = gateWorld({ callTimeoutMs: 2000 });
		const slow = Array.from({ length: 8 }, () =>
			gate.run(aCall(), () => gate.run(inner, () => clock.sleep(1500)).then(() => "done")),
		);
		expect(await clock.run(Promise.all(slow))).toEqual(Array(8).fill("done"));
	});

	it("that has to wait is waited for by the outer one, once, and all is tried again", async () => {
		const world = gateWorld();
		const { gate, clock, store } = world;
		const nested = failing(world, aFailure("flood_wait", "FLOOD_WAIT_5", 5));
		expect(await clock.run(gate.run(aCall(), () => gate.run(inner, nested.send)))).toBe("answer");
		const [first = 0, second = 0] = nested.sentAt;
		expect(second - first).toBeGreaterThan(5000);
		expect(second - first).toBeLessThan(8000);
		expect(store.waits.size).toBe(0);
		expect(world.lines.filter(({ msg }) => msg === "[SAFE] Telegram asks to wait")).toHaveLength(1);
	});

	it("that runs on after the outer one was answered is a call like any other", async () => {
		const { gate, clock } = gateWorld();
		const { promise: opened, resolve: open } = Promise.withResolvers<void>();
		let late: Promise<string> | undefined;
		await clock.run(
			gate.run(aCall(), async () => {
				late = opened.then(() => gate.run(inner, async () => "late"));
			}),
		);
		open();
		expect(await clock.run(late ?? Promise.reject(new Error("never begun")))).toBe("late");
	});
});
