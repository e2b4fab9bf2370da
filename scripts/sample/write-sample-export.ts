import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { LocalDate } from "@/lib/time/local-date";
import { toExport } from "./export/to-export";
import { stageYear } from "./stage/stage-year";

export interface SampleOptions {
	/** Folder to write `result.json` into; made when it is not there. */
	readonly outDir: string;
	/** A Sunday: the last day of the sample's twelve months. */
	readonly endsOn: LocalDate;
	/** The same seed and Sunday give the same bytes. */
	readonly seed: number;
}

/**
 * Writes the export of an invented builders' community, in the layout of Telegram Desktop's `result.json`: 52 complete
 * weeks up to `endsOn`. Answers the file and the number of messages in it, service rows apart.
 * @throws AppError invalid unless `endsOn` is a Sunday.
 */
export async function writeSampleExport(options: SampleOptions): Promise<{ path: string; messages: number }> {
	const chat = toExport(stageYear(options.endsOn, options.seed));
	await mkdir(options.outDir, { recursive: true });
	const path = join(options.outDir, "result.json");
	await writeFile(path, JSON.stringify(chat, null, 1));
	return { path, messages: chat.messages.filter((row) => row.type === "message").length };
}
