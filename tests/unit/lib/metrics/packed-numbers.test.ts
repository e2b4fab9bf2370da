import { expect, it } from "vitest";
import { computeWeek } from "@/lib/metrics/compute-week";
import { METRIC_KEYS } from "@/lib/metrics/metric-key";
import { packNumbers, unpackNumbers } from "@/lib/metrics/packed-numbers";
import { factsOf } from "../../../blueprints/facts-of";
import { ORDINARY, ORDINARY_WEEK } from "../../../blueprints/ordinary-week";

const { metrics } = computeWeek(factsOf(ORDINARY, ORDINARY_WEEK));

it("a week's numbers come out of their packing as they went in, at less than half the length", () => {
	const packed = JSON.stringify(packNumbers(metrics));
	expect(unpackNumbers(JSON.parse(packed))).toEqual(metrics);
	expect(packed.length).toBeLessThan(JSON.stringify(metrics).length / 2);
	expect(new Set(METRIC_KEYS.map((key) => metrics[key].status)).size).toBeGreaterThan(1);
});

it("a number its week did not know yet is unknown, never 0", () => {
	const { messages: _, ...older } = packNumbers(metrics);
	expect(unpackNumbers(older).messages).toMatchObject({ value: null, status: "unknown" });
});
