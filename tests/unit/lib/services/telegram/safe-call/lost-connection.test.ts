import { describe, expect, it } from "vitest";
import { aCall, aFailure, gateWorld } from "@/tests/support/gate-world";

const hello = aCall({ method: "help.getConfig", lane: "live", isRepeatable: false });

describe("requests that wait for a connection with their turn already taken", () => {
	it.each([4, 1, 0.5])("leave room for those that make it (%s a second)", async (requestsPerSecond) => {
		const { gate, clock } = gateWorld({ requestsPerSecond });
		const { promise: connected, resolve: connect } = Promise.withResolvers<void>();
		const waiting = Array.from({ length: 12 }, () => gate.run(aCall(), () => connected.then(() => "answer")));
		await clock.advance(5000);
		const from = clock.now();
		const reconnecting = gate.run(hello, async () => "hello").then(() => connect());
		await clock.run(reconnecting);
		expect(clock.now() - from).toBeLessThanOrEqual(4000);
		expect(await clock.run(Promise.all(waiting))).toEqual(Array(12).fill("answer"));
	});

	it("leave room even where one of them was made in the middle of another", async () => {
		const { gate, clock } = gateWorld();
		const { promise: connected, resolve: connect } = Promise.withResolvers<void>();
		const exporting = aCall({ method: "auth.exportAuthorization" });
		// Files of another DC: all wait for one way there, which is asked for in the middle of the first.
		let way: Promise<void> | null = null;
		const files = Array.from({ length: 12 }, () =>
			gate.run(aCall({ method: "upload.getFile", lane: "media" }), () => {
				way ??= gate.run(exporting, () => connected);
				return way.then(() => "file");
			}),
		);
		await clock.advance(10_000);
		const from = clock.now();
		await clock.run(gate.run(hello, async () => "hello").then(() => connect()));
		expect(clock.now() - from).toBeLessThanOrEqual(2000);
		expect(await clock.run(Promise.all(files))).toEqual(Array(12).fill("file"));
	});

	it("never arrive more than 4 within a second once it is there", async () => {
		const { gate, clock } = gateWorld();
		let { promise: connected, resolve: connect } = Promise.withResolvers<void>();
		const arrivedAt: number[] = [];
		const arrive = async () => void arrivedAt.push(clock.now());
		const waiting = Array.from({ length: 20 }, () => gate.run(aCall(), () => connected.then(arrive)));
		for (let round = 0; round < 3; round += 1) {
			await clock.advance(3000);
			await clock.run(gate.run(hello, arrive));
			await clock.run(gate.run(aCall({ method: "updates.getState", isRepeatable: false }), arrive));
			connect();
			await clock.advance(1500);
			({ promise: connected, resolve: connect } = Promise.withResolvers<void>());
		}
		connect();
		await clock.run(Promise.all(waiting));
		expect(arrivedAt).toHaveLength(26);
		const most = Math.max(...arrivedAt.map((from) => arrivedAt.filter((at) => at >= from && at < from + 1000).length));
		expect(most).toBeLessThanOrEqual(4);
	});

	it("come back by themselves when it was lost under them", async () => {
		const { gate, clock } = gateWorld();
		let isUp = false;
		const answers = Array.from({ length: 8 }, () =>
			gate.run(aCall(), async () => {
				if (!isUp) throw aFailure("network", "CONNECTION_LOST");
				return "answer";
			}),
		);
		await clock.advance(2500);
		isUp = true;
		expect(await clock.run(Promise.all(answers))).toEqual(Array(8).fill("answer"));
	});
});
