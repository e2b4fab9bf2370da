import { cron } from "inngest";
import { describe, expect, it } from "vitest";
import { withEmbeddedServer } from "./support/on-every-server";
import type { Workshop } from "./support/world";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const ticking =
	(schedule: string) =>
	({ client }: Workshop) => [
		client.createFunction({ id: "tick", retries: 0, triggers: cron(schedule) }, async ({ event, step }) => {
			await step.run("work", () => "done");
			return { cron: "cron" in event.data ? event.data.cron : null, name: event.name };
		}),
	];

describe("a schedule on the embedded executor", () => {
	const spans = [
		["the spring change in Berlin", "TZ=Europe/Berlin 30 2 * * *", "2026-03-28T12:00:00Z", 2],
		["the autumn change in Berlin", "TZ=Europe/Berlin 30 2 * * *", "2026-10-24T12:00:00Z", 2],
		["the spring change in New York", "TZ=America/New_York 30 2 * * *", "2026-03-07T12:00:00Z", 2],
		["the autumn change in New York", "TZ=America/New_York 30 1 * * *", "2026-10-31T12:00:00Z", 2],
		["two plain days in Kathmandu", "TZ=Asia/Kathmandu 0 0 * * *", "2026-11-16T12:00:00Z", 2],
	] as const;

	for (const [what, schedule, startAt, times] of spans) {
		describe(`over ${what}`, () => {
			const world = withEmbeddedServer(ticking(schedule), { startAt: new Date(startAt) });

			it("fires once a day, at the hour of the zone", async () => {
				const { server, tally } = world();
				for (let hour = 0; hour < 48; hour += 1) await server.advance(HOUR_MS);
				const runs = tally.runsOf("tick");
				expect(runs).toHaveLength(times);
				expect(runs.map(({ entries, steps }) => [entries, steps.get("work")])).toEqual(runs.map(() => [1, 1]));
				expect((await server.readRun(runs[0]?.runId ?? "")).output).toEqual({
					cron: schedule,
					name: "inngest/scheduled.timer",
				});
			});
		});
	}

	describe("with the process down over its ticks", () => {
		const world = withEmbeddedServer(ticking("TZ=Europe/Berlin 0 9 * * *"), {
			startAt: new Date("2026-11-16T12:00:00Z"),
		});

		it("fires once for all it missed, and then as always", async () => {
			const { server, tally } = world();
			await server.advance(DAY_MS);
			expect(tally.runsOf("tick")).toHaveLength(1);
			await server.down(async () => {
				await server.advance(3 * DAY_MS);
			});
			await server.settle();
			expect(tally.runsOf("tick")).toHaveLength(2);
			await server.down(async () => {});
			await server.settle();
			expect(tally.runsOf("tick")).toHaveLength(2);
			await server.advance(DAY_MS);
			expect(tally.runsOf("tick")).toHaveLength(3);
		});
	});

	describe("on a clock that leaps", () => {
		const world = withEmbeddedServer(ticking("TZ=Europe/Berlin 0 9 * * *"), {
			startAt: new Date("2026-11-16T12:00:00Z"),
		});

		it("fires once for the ticks of a machine that slept", async () => {
			const { server, tally } = world();
			await server.leap(5 * DAY_MS);
			expect(tally.runsOf("tick").map(({ entries }) => entries)).toEqual([1]);
		});
	});

	describe("just begun", () => {
		const world = withEmbeddedServer(ticking("TZ=Europe/Berlin 0 9 * * *"), {
			startAt: new Date("2026-11-16T12:00:00Z"),
		});

		it("makes up for no tick from before it was there", async () => {
			await world().server.settle();
			expect(world().tally.runsOf("tick")).toEqual([]);
		});
	});

	describe("with two runners", () => {
		const world = withEmbeddedServer(ticking("TZ=Europe/Berlin 0 9 * * *"), {
			startAt: new Date("2026-11-16T07:00:00Z"),
		});

		it("fires once", async () => {
			const { server, tally } = world();
			await server.beside(async () => {
				await server.advance(2 * HOUR_MS);
			});
			await server.settle();
			expect(tally.runsOf("tick")).toHaveLength(1);
		});
	});
});
