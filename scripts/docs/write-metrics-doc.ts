import { writeFile } from "node:fs/promises";
import { metricsDoc } from "./metrics-doc";

/** Writes METRICS.md at the root: `tsx scripts/docs/write-metrics-doc.ts`, after any change of the catalogue. */
await writeFile(new URL("../../METRICS.md", import.meta.url), metricsDoc());
