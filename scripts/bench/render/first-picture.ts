import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Check } from "./report";

const CHILD = fileURLToPath(new URL("../render-first-picture.ts", import.meta.url));
const TRIES = 3;

/** The best of a few fresh processes: the first picture with every font registered, apart from starting the process. */
export async function firstPicture(): Promise<Check[]> {
	const runs: { toScript: number; toPicture: number; total: number }[] = [];
	for (let turn = 0; turn < TRIES; turn++) {
		const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", CHILD]);
		runs.push(JSON.parse(stdout));
	}
	const best = runs.sort((one, other) => one.total - other.total)[0];
	return [
		{
			name: "fresh process: start of the process to the first line of ours",
			measured: best?.toScript ?? Number.NaN,
			unit: "ms",
			atMost: null,
		},
		{
			name: "fresh process: import, fonts and first picture",
			measured: best?.toPicture ?? Number.NaN,
			unit: "ms",
			atMost: 1000,
		},
	];
}
