// Numbers from rollups and from raw rows beside DuckDB's: node scripts/bootstrap.mjs run scripts/bench/metrics.ts [messages]
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "@/db/client";
import { readEnv } from "@/lib/env";
import { createLogger } from "@/lib/logger";
import type { ServiceContext } from "@/lib/services/context";
import { parseLocalDate } from "@/lib/time/local-date";
import { childEnv } from "../bootstrap/child-env.mjs";
import { undoAll } from "../bootstrap/process/lifetime.mjs";
import { findFreePort } from "../bootstrap/process/ports.mjs";
import { buildApp } from "../bootstrap/setup/build-app.mjs";
import { serveApp } from "../bootstrap/setup/serve-app.mjs";
import { BenchDatabase } from "./bench-database";
import { percentile } from "./draw-load/percentile";
import { answerCases, measureCases } from "./metrics/answer-cases";
import { loadFixture, openFixture } from "./metrics/build-fixture";
import type { Duck } from "./metrics/duck";
import { measureLiveCost } from "./metrics/live-cost";
import { rebuildAll } from "./metrics/rebuild-all";
import { visitAsMany } from "./metrics/serve-pages";
import { checkAgreement, chooseWeeks, rebuildStopped } from "./metrics/week-cases";
import { check, say } from "./say-figures";

const MESSAGES = Number(process.argv[2] ?? 10_000_000);
const SIZE = { messages: MESSAGES, groups: 200, people: Math.round(MESSAGES * 0.0306), weeks: 156 };
/** The day after the world's last week. */
const NOW = new Date("2025-12-29T12:00:00Z");
const NEW_MESSAGES_FROM = new Date("2025-12-29T00:00:00Z");
/** The largest groups, with three quarters of all messages: those whose pages are visited. */
const GROUPS_MEASURED = 20;
const LIVE_RATIO_MAX = 6;
const PAGE_P95_MS_MAX = 50;

const holds: boolean[] = [];

/** Everything on one invented world of ten million messages, in one run. Exit code 1 when a bound is missed. */
async function main(): Promise<void> {
	const env = readEnv();
	const cache = join(env.dataDir, "cache", "bench");
	await mkdir(cache, { recursive: true });
	const home = await mkdtemp(join(tmpdir(), "shiplog-bench-metrics-"));
	const database = await BenchDatabase.create(env.databaseUrl);
	const db = openDatabase({ url: database.url });
	try {
		say(`Making ${MESSAGES.toLocaleString("en")} messages of ${SIZE.groups} groups …`);
		const duck = await openFixture(join(cache, `world-${MESSAGES}.duckdb`), SIZE);
		say("Loading them into the store …");
		await loadFixture(db, duck, SIZE.weeks, home);
		const actor = { type: "system", job: "bench" } as const;
		await measure({ actor, now: () => NOW, db, log: createLogger("warn") }, duck);
		duck.close();
		await measurePages(database.url, home);
	} finally {
		await db.close();
		await undoAll();
		await database.drop();
		await rm(home, { recursive: true, force: true });
	}
	if (holds.includes(false)) process.exitCode = 1;
}

async function measure(ctx: ServiceContext, duck: Duck): Promise<void> {
	say("Measuring all weeks of the largest group, stopped once …");
	const seconds = await rebuildStopped(ctx, 1);
	say(`  ${seconds.toFixed(1)} s for all weeks of the largest group`);
	say(`Measuring all weeks of the ${GROUPS_MEASURED - 1} next largest …`);
	say(`  ${(await rebuildAll(ctx, GROUPS_MEASURED)).toFixed(1)} s`);
	const [newest] = await duck.rows("SELECT strftime(date_trunc('week', max(sent_at)), '%Y-%m-%d') FROM messages");
	const weeks = await chooseWeeks(duck, parseLocalDate(String(newest?.[0])));
	for (const week of weeks) holds.push(await checkAgreement(ctx, duck, week));
	holds.push(...(await measureCases(ctx, answerCases(ctx, duck, weeks))));
	const live = await measureLiveCost(ctx.db, duck, NEW_MESSAGES_FROM);
	if (live === null) say("  the server's CPU cannot be read from here: what a new message costs was not measured");
	else {
		const ratio = live.withDays / live.bare;
		say(
			`  stored ${live.bare.toFixed(0)} µs of CPU a message; stored and counted, ${live.days} days, ${live.withDays.toFixed(0)} µs`,
		);
		const alone = `${live.aloneBare.toFixed(0)} µs, counted at once ${live.aloneWithDays.toFixed(0)} µs`;
		say(`  one message alone, with nothing to share its day's recount: ${alone}`);
		holds.push(
			check(
				`a new message stored and counted costs ${ratio.toFixed(2)} of the upsert alone, at most ${LIVE_RATIO_MAX}`,
				ratio <= LIVE_RATIO_MAX,
			),
		);
	}
}

async function measurePages(databaseUrl: string, home: string): Promise<void> {
	say("Building the app, then twenty people at once …");
	const port = await findFreePort();
	const env = { ...childEnv({ databaseUrl, port, home }), SHIPLOG_URL: `http://127.0.0.1:${port}` };
	await buildApp(env);
	const { url } = await serveApp(port, env);
	for (const [name, times] of await visitAsMany(url, databaseUrl, GROUPS_MEASURED)) {
		const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)];
		say(`  ${name.padEnd(16)} p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms (${times.length} answers)`);
		holds.push(check(`${name}: p95 ${p95.toFixed(1)} ms, at most ${PAGE_P95_MS_MAX}`, p95 <= PAGE_P95_MS_MAX));
	}
}

await main();
