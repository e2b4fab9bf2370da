import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { addDays, type LocalDate } from "@/lib/time/local-date";
import { parseTimeZone } from "@/lib/time/time-zone";
import { weekOf } from "@/lib/time/week";
import { writeSampleExport } from "../sample/write-sample-export";

const FOLDER = "sample";
const SEED = 20_240_101;
/** The last zone of the earth to finish a day: a week that is over there is over everywhere. */
const LAST_ZONE = parseTimeZone("Etc/GMT+12");

/**
 * The sample community's export, written once: a later run finds the same months again, so that nothing changes under
 * somebody's eyes. Answers the folder to import.
 */
export async function ensureSample(dataDir: string, now: Date, endsOn: LocalDate = lastSunday(now)): Promise<string> {
	const folder = join(dataDir, FOLDER);
	sweepDrafts(dataDir);
	if (existsSync(folder)) return folder;
	const draft = `${folder}.new-${process.pid}`;
	mkdirSync(draft, { recursive: true });
	await writeSampleExport({ outDir: draft, endsOn, seed: SEED });
	renameSync(draft, folder);
	return folder;
}

function lastSunday(now: Date): LocalDate {
	return addDays(weekOf(now, LAST_ZONE).start, -1);
}

function sweepDrafts(dataDir: string): void {
	for (const name of readdirSync(dataDir)) {
		if (name.startsWith(`${FOLDER}.new-`)) rmSync(join(dataDir, name), { recursive: true, force: true });
	}
}
