import { expect, test } from "vitest";
import { METRIC_KEYS } from "@/lib/metrics/metric-key";
import { METRIC_SECTIONS } from "@/lib/services/dashboard/metric-sections";

test("every metric stands in the table exactly once", () => {
	expect(METRIC_SECTIONS.flatMap(({ keys }) => keys).sort()).toEqual([...METRIC_KEYS].sort());
});
