import { mkdirSync } from "node:fs";
import { parseLocalDate } from "@/lib/time/local-date";
import { writeSampleExport } from "@/scripts/sample/write-sample-export";
import { runStage } from "@/scripts/stages/run-stage";
import { createTestDatabase } from "../../support/create-test-database";
import { SAMPLE_FOLDER } from "./world";

/** A Sunday long past, so that every week of the sample is over on any day the suite runs. */
const ENDS_ON = parseLocalDate("2025-11-16");
const SEED = 7;

// An empty, migrated workspace and an export to upload: what somebody has on the first day.
await runStage(async () => {
	mkdirSync(SAMPLE_FOLDER, { recursive: true });
	const { messages } = await writeSampleExport({ outDir: SAMPLE_FOLDER, endsOn: ENDS_ON, seed: SEED });
	const { db, url } = await createTestDatabase("test_e2e");
	await db.close();
	return { databaseUrl: url, messages };
});
