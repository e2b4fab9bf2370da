import { openDatabase } from "@/db/client";
import { REQUESTS_PER_SECOND_MAX } from "@/lib/domain/telegram-limits";
import { readEnv } from "@/lib/env";
import { BenchDatabase } from "./bench-database";
import { openBenchScene } from "./safe-call/bench-scene";
import { type Limits, measureLimits } from "./safe-call/measure-limits";
import { measureOverhead } from "./safe-call/measure-overhead";
import { measurePages } from "./safe-call/measure-pages";
import { check, say } from "./say-figures";

/** Calls at the pace of a real account: some six minutes. */
const CALLS = Number(process.argv[2] ?? 1000);
const MESSAGES = 10_000;
const OVERHEAD_SHARE_MAX = 0.05;

/**
 * The gate measured against the loopback server: what it costs where it throttles nothing, pages of history beside a bare
 * gramjs loop in the same run, and its pace as the server counts it. Exit code 1 when a bound is missed.
 */
async function main(): Promise<void> {
	const database = await BenchDatabase.create(readEnv().databaseUrl);
	const db = openDatabase({ url: database.url });
	const bench = await openBenchScene(MESSAGES);
	try {
		say("Calls without throttling …");
		const { bareUs, gatedUs, gateUs } = await measureOverhead(bench, db);
		say(`  a bare call        ${bareUs.toFixed(0)} µs`);
		say(`  through the gate   ${gatedUs.toFixed(0)} µs (${signed(gatedUs / bareUs - 1)})`);
		say(`  the gate alone     ${gateUs.toFixed(1)} µs`);
		say(`History, ${MESSAGES.toLocaleString("en")} messages …`);
		const { bare, ours, pages } = await measurePages(bench, db);
		say(`  bare gramjs        ${bare.toFixed(0)} pages/s (${pages} pages of 100)`);
		say(`  our gateway        ${ours.toFixed(0)} pages/s (${(ours / bare).toFixed(2)} of it)`);
		say(`${CALLS.toLocaleString("en")} calls at ${REQUESTS_PER_SECOND_MAX} a second, 5 % told to wait …`);
		const limits = await measureLimits(bench, db, CALLS, say);
		report(gatedUs / bareUs - 1, limits);
	} finally {
		await bench.scene.close();
		await db.close();
		await database.drop();
	}
}

function report(overhead: number, limits: Limits): void {
	const { asked, succeeded, seconds, mostPerSecond, floods, early } = limits;
	say(`  ${seconds.toFixed(0)} s, told to wait ${floods} times\n`);
	const checks = [
		check(`overhead ${(overhead * 100).toFixed(2)} % of a bare call, under 5 %`, overhead < OVERHEAD_SHARE_MAX),
		check(`${succeeded} of ${asked} calls succeeded`, succeeded === asked),
		check(`${floods} were told to wait, at least 1 in 50`, floods >= asked / 50),
		check(`${early} came back early`, early === 0),
		check(
			`the server counted at most ${mostPerSecond} in any second, of ${REQUESTS_PER_SECOND_MAX} allowed`,
			mostPerSecond <= REQUESTS_PER_SECOND_MAX,
		),
	];
	if (checks.includes(false)) process.exitCode = 1;
}

function signed(share: number): string {
	return `${share < 0 ? "−" : "+"}${(Math.abs(share) * 100).toFixed(1)} %`;
}

await main();
