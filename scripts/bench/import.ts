import { join } from "node:path";
import { readEnv } from "@/lib/env";
import { BenchDatabase } from "./bench-database";
import { runChatAnalytics } from "./chat-analytics";
import { median } from "./median";
import { runStep } from "./run-step";
import { check, say } from "./say-figures";
import { writeLargeExport } from "./write-large-export";

const MESSAGES = Number(process.argv[2] ?? 1_000_000);
const SEED = 7;
/** Rounds of LOAD DATA of all rows; the median counts. */
const LOAD_ROUNDS = 3;
/** Rounds of the short upsert and LOAD DATA runs; the best of each counts, for a busy machine only makes them slower. */
const UPSERT_ROUNDS = 5;
const UPSERT_ROWS = Math.min(MESSAGES, 200_000);
const RSS_MB_MAX = 300;
const STORE_RATIO_MAX = 4.5;
const UPSERT_RATIO_MIN = 0.55;

/**
 * From a generated `result.json` to frozen rollups, measured against LOAD DATA LOCAL INFILE of the same rows and against
 * chat-analytics on the same file, all in one run. Exit code 1 when a bound is missed.
 */
async function main(): Promise<void> {
	const env = readEnv();
	const file = join(env.dataDir, "cache", "bench", `result-${MESSAGES}.json`);
	say(`Generating ${MESSAGES.toLocaleString("en")} messages …`);
	const bytes = await writeLargeExport(file, MESSAGES, SEED);
	say(`  ${file} (${(bytes / 1e6).toFixed(0)} MB)`);
	const rowsFile = join(env.dataDir, "cache", "bench", `rows-${MESSAGES}.tsv`);
	const database = await BenchDatabase.create(env.databaseUrl);
	try {
		const parse = await step("parse", database.url, file);
		const whole = await step("import", database.url, file);
		await step("dump-all", database.url, rowsFile);
		await step("dump", database.url, `${rowsFile}.part`, UPSERT_ROWS);
		const loads = [];
		for (let round = 0; round < LOAD_ROUNDS; round += 1)
			loads.push((await step("load-all", database.url, rowsFile)).seconds);
		const rounds = [];
		for (let round = 0; round < UPSERT_ROUNDS; round += 1) {
			const load = await step("load", database.url, `${rowsFile}.part`);
			const upsert = await step("upsert", database.url, "");
			rounds.push({ load: load.seconds, upsert: upsert.seconds });
		}
		const upsertRatio = Math.min(...rounds.map(({ load }) => load)) / Math.min(...rounds.map(({ upsert }) => upsert));
		say("chat-analytics 1.1.2 on the same file …");
		const other = await runChatAnalytics(file);
		report({ parse, whole, load: median(loads), upsertRatio, other });
	} finally {
		await database.drop();
	}
}

type Step = Awaited<ReturnType<typeof runStep>>;

async function step(name: string, url: string, path: string, rows = MESSAGES): Promise<Step> {
	const result = await runStep(name, [url, path, String(rows)]);
	say(
		`  ${name.padEnd(8)} ${result.seconds.toFixed(2)} s, ${result.cpuSeconds.toFixed(1)} s CPU, peak ${result.peakMb.toFixed(0)} MB`,
	);
	return result;
}

interface Figures {
	readonly parse: Step;
	readonly whole: Step;
	readonly load: number;
	readonly upsertRatio: number;
	readonly other: Awaited<ReturnType<typeof runChatAnalytics>>;
}

function report({ parse, whole, load, upsertRatio, other }: Figures): void {
	const storeRatio = (whole.seconds - parse.seconds) / load;
	say(`
import, from JSON to frozen rollups   ${whole.seconds.toFixed(1)} s, ${Math.round(MESSAGES / whole.seconds).toLocaleString("en")} messages/s
LOAD DATA LOCAL INFILE, same rows     ${load.toFixed(2)} s, ${Math.round(MESSAGES / load).toLocaleString("en")} messages/s
chat-analytics 1.1.2                  ${other === null ? "not available" : describeOther(other)}
`);
	const checks = [
		check(`peak RSS of the import ${whole.peakMb.toFixed(0)} MB, under ${RSS_MB_MAX}`, whole.peakMb < RSS_MB_MAX),
		check(
			`(import − parse) / LOAD DATA = ${storeRatio.toFixed(2)}, at most ${STORE_RATIO_MAX}`,
			storeRatio <= STORE_RATIO_MAX,
		),
		check(
			`upsert with two connections at ${upsertRatio.toFixed(2)} of LOAD DATA's speed, at least ${UPSERT_RATIO_MIN}`,
			upsertRatio >= UPSERT_RATIO_MIN,
		),
	];
	if (checks.includes(false)) process.exitCode = 1;
}

function describeOther(other: NonNullable<Figures["other"]>): string {
	const size = `peak ${other.peakMb === null ? "unknown" : `${other.peakMb.toFixed(0)} MB`}`;
	return other.failure === null
		? `${other.seconds.toFixed(1)} s, ${size}`
		: `failed after ${other.seconds.toFixed(1)} s (${other.failure}), ${size}`;
}

await main();
