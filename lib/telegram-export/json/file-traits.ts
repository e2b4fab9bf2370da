import { ExportClock } from "../map/export-clock";
import { isObject } from "../map/raw-value";
import type { ExportFile } from "../source/export-file";
import type { FoundChat } from "./chat-sketch";
import { findKeys } from "./find-keys";

/** What the schema of a file tells before its messages are read. */
export interface FileTraits {
	/** Rows carry UTC beside the exporter's clock. */
	readonly showsUtc: boolean;
	/** The version that wrote the file exports reactions; without it their absence says nothing. */
	readonly showsReactions: boolean;
}

/** Reads a file's traits from the keys it uses anywhere. */
export async function readTraits(file: ExportFile): Promise<FileTraits> {
	const keys = await findKeys(file, ["date_unixtime", "reactions"]);
	return { showsUtc: keys.has("date_unixtime"), showsReactions: keys.has("reactions") };
}

/** The exporter's offset at the first sampled row that shows both clocks, or `null`. */
export function sampleOffset(found: readonly FoundChat[]): number | null {
	const clock = new ExportClock(null, null);
	for (const row of found.flatMap(({ header }) => header.sample)) {
		const time = isObject(row) ? clock.read(row.date_unixtime, row.date) : "not_an_entry";
		if (typeof time !== "string" && time.offsetMinutes !== null) return time.offsetMinutes;
	}
	return null;
}
