import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeWeek } from "@/lib/metrics/compute-week";
import { METRIC_KEYS, type MetricKey } from "@/lib/metrics/metric-key";
import type { MetricValue } from "@/lib/metrics/metric-value";
import { type Post, part } from "../../../blueprints/dataset";
import { factsOf } from "../../../blueprints/facts-of";

const ZONES = ["Europe/Berlin", "Australia/Lord_Howe", "America/St_Johns", "Asia/Kathmandu", "Pacific/Kiritimati"];
const FIRST = Date.UTC(2023, 2, 13) / 1000;

/** Any six weeks of history around a change of clocks, at any density. */
const anyPosts = fc
	.array(
		fc.record({
			seconds: fc.integer({ min: 0, max: 42 * 86_400 }),
			by: fc.integer({ min: 1, max: 12 }),
			from: fc.constantFrom("human", "human", "human", "deleted", "bot", "channel"),
			replyBack: fc.integer({ min: 0, max: 6 }),
			kind: fc.constantFrom("text", "photo", "voice"),
		}),
		{ maxLength: 120 },
	)
	.map((rows) =>
		[...rows]
			.sort((a, b) => a.seconds - b.seconds)
			.map(
				(row, index): Post => ({
					id: index + 1,
					at: new Date((FIRST + row.seconds) * 1000).toISOString(),
					by: row.by,
					from: row.from as never,
					kind: row.kind as never,
					...(row.replyBack > 0 ? { replyTo: index + 1 - row.replyBack } : {}),
				}),
			),
	);

const anyWeek = fc.record({
	zone: fc.constantFrom(...ZONES),
	posts: anyPosts,
	weekStart: fc.constantFrom("2023-03-20", "2023-03-27", "2023-04-03"),
});

describe("a week's rollup", () => {
	const rollupOf = ({ zone, posts, weekStart }: { zone: string; posts: Post[]; weekStart: string }) =>
		computeWeek(
			factsOf(
				{
					zone,
					posts,
					parts: [part("2023-03-01T00:00:00Z", "2023-05-01T00:00:00Z")],
					beginsWithGroup: true,
					now: "2024-01-01T00:00:00Z",
				},
				weekStart,
			),
		);

	it("adds up: every split of the messages has the messages' sum", () => {
		fc.assert(
			fc.property(anyWeek, (input) => {
				const rollup = rollupOf(input);
				const total = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
				const messages = rollup.metrics.messages.value;
				expect(total(rollup.heat.flat())).toBe(messages);
				expect(total(rollup.days.map(({ posts }) => posts))).toBe(messages);
				expect(total(rollup.contentMix.map(({ posts }) => posts))).toBe(messages);
				expect(total(rollup.posters.map(({ count }) => count))).toBe(messages);
				expect(total(rollup.senderMix.map((row) => row.messages))).toBe(rollup.metrics.messages_total.value);
				expect(total(rollup.activeDays)).toBe(rollup.metrics.active_members.value);
				expect(total(rollup.days.map(({ active }) => active))).toBe(rollup.metrics.daily_active_mean.numerator);
			}),
		);
	});

	it("keeps shares within 0 and 1, counts whole and not negative, and never says NaN", () => {
		fc.assert(
			fc.property(anyWeek, (input) => {
				const { metrics } = rollupOf(input);
				for (const key of METRIC_KEYS) expectSound(key, metrics[key]);
			}),
		);
	});

	it("is the same, letter by letter, for the same rows in another order", () => {
		fc.assert(
			fc.property(anyWeek, ({ posts, ...rest }) => {
				const shuffled = [...posts].sort((a, b) => ((a.id * 7919) % 101) - ((b.id * 7919) % 101));
				expect(JSON.stringify(rollupOf({ ...rest, posts: shuffled }))).toBe(
					JSON.stringify(rollupOf({ ...rest, posts })),
				);
			}),
		);
	});

	it("links each week to the one before: active = active before − churned + new + resurrected", () => {
		fc.assert(
			fc.property(anyWeek, (input) => {
				const previous = rollupOf({ ...input, weekStart: "2023-03-20" }).metrics;
				const current = rollupOf({ ...input, weekStart: "2023-03-27" }).metrics;
				expect(current.active_members.value).toBe(
					Number(previous.active_members.value) -
						Number(current.churned_members.value) +
						Number(current.new_voices.value) +
						Number(current.resurrected_members.value),
				);
			}),
		);
	});
});

function expectSound(key: MetricKey, { value, unit, status }: MetricValue): void {
	expect([key, value !== null]).toEqual([key, status === "ok" || status === "partial"]);
	if (value === null) return;
	expect(Number.isFinite(value)).toBe(true);
	if (key !== "net_members") expect(value).toBeGreaterThanOrEqual(-1e-9);
	if (unit === "share") expect(value).toBeLessThanOrEqual(1 + 1e-9);
}
