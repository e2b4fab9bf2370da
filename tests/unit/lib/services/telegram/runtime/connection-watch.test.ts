import { describe, expect, test } from "vitest";
import { watchConnection } from "@/lib/services/telegram/runtime/connection-watch";
import type { ConnectionState } from "@/lib/telegram/gateway";
import { FakeClock } from "../../../../../support/fake-clock";

const PATIENCE_MS = 120_000;

function watch() {
	const clock = new FakeClock();
	const told: string[] = [];
	let tell: (state: ConnectionState) => void = () => undefined;
	const gateway = {
		onConnection(listen: (state: ConnectionState) => void) {
			tell = listen;
			return () => {
				tell = () => undefined;
			};
		},
	};
	const stop = watchConnection({
		...{ gateway, clock, patienceMs: PATIENCE_MS },
		onDead: () => told.push("dead"),
		onBroken: ({ kind, reason }) => told.push(`${kind} ${reason}`),
	});
	return { clock, told, stop, tell: (state: ConnectionState) => tell(state) };
}

describe("the watch over a connection", () => {
	test("gives it up when it stays away for two minutes, and not before", async () => {
		const { clock, told, tell } = watch();
		tell("down");
		await clock.advance(PATIENCE_MS - 1);
		expect(told).toEqual([]);
		await clock.advance(1);
		expect(told).toEqual(["dead"]);
	});

	test("begins anew each time it was back", async () => {
		const { clock, told, tell } = watch();
		for (let round = 0; round < 5; round += 1) {
			tell("down");
			await clock.advance(PATIENCE_MS - 1);
			tell("up");
		}
		await clock.advance(PATIENCE_MS * 2);
		expect(told).toEqual([]);
	});

	test("a key Telegram has forgotten is the end of the session at once", () => {
		const { told, tell } = watch();
		tell("down");
		tell("broken");
		expect(told).toEqual(["terminal AUTH_KEY"]);
	});

	test("says nothing any more once it was stopped", async () => {
		const { clock, told, tell, stop } = watch();
		tell("down");
		stop();
		await clock.advance(PATIENCE_MS * 2);
		expect(told).toEqual([]);
		expect(clock.sleeping).toBe(0);
	});
});
