import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { METRIC_KEYS } from "@/lib/metrics/metric-key";
import { metricsDoc } from "../../../../scripts/docs/metrics-doc";

it("METRICS.md says what the catalogue says (run: tsx scripts/docs/write-metrics-doc.ts)", async () => {
	const written = await readFile(new URL("../../../../METRICS.md", import.meta.url), "utf8");
	expect(written).toBe(metricsDoc());
});

it("METRICS.md has a section for every metric", () => {
	const doc = metricsDoc();
	for (const key of METRIC_KEYS) expect(doc).toContain(`— \`${key}\`\n`);
});
