// The dashboard's answers while recaps are drawn: node scripts/bootstrap.mjs run scripts/bench/draw-load.ts [rounds]
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { readEnv } from "@/lib/env";
import { childEnv } from "../bootstrap/child-env.mjs";
import { undoAll } from "../bootstrap/process/lifetime.mjs";
import { findFreePort } from "../bootstrap/process/ports.mjs";
import { buildApp } from "../bootstrap/setup/build-app.mjs";
import { serveApp } from "../bootstrap/setup/serve-app.mjs";
import { BenchDatabase } from "./bench-database";
import { drawRecaps } from "./draw-load/draw-recaps";
import { fillWorkspace } from "./draw-load/fill-workspace";
import { percentile } from "./draw-load/percentile";
import { signIn } from "./draw-load/sign-in";
import { type Visitor, visitPages } from "./draw-load/visitor";
import { check, say } from "./say-figures";

const ROUNDS = Number(process.argv[2] ?? 5);
const PICTURES_A_ROUND = 50;
const ALONE_MS = 8_000;
/** Processes that have drawn hold memory and threads for a moment longer. */
const CALM_MS = 1_000;
const WARM_UP_MS = 5_000;
/** Scheduling and the caches two processes share are not free; somebody looking at a page must not feel them. */
const P95_RATIO_MAX = 1.5;

interface Figures {
	readonly alone: number[];
	readonly drawing: number[];
	readonly pictures: number[];
	drawingMs: number;
}

/** Pages at a steady pace, in turn alone and while fifty pictures are drawn, so that a busy moment of the machine meets both. */
async function measure(visitor: Visitor): Promise<Figures> {
	await visitPages(visitor, lasting(WARM_UP_MS));
	await drawRecaps(visitor, 1);
	const figures: Figures = { alone: [], drawing: [], pictures: [], drawingMs: 0 };
	for (let round = 0; round < ROUNDS; round++) {
		figures.alone.push(...(await visitPages(visitor, lasting(ALONE_MS))));
		const startedAt = performance.now();
		const drawing = { isOver: () => false };
		const pictures = drawRecaps(visitor, PICTURES_A_ROUND).finally(() => {
			drawing.isOver = () => true;
		});
		figures.drawing.push(...(await visitPages(visitor, { isOver: () => drawing.isOver() })));
		figures.pictures.push(...(await pictures));
		figures.drawingMs += performance.now() - startedAt;
		await sleep(CALM_MS);
	}
	return figures;
}

function lasting(ms: number): { isOver(): boolean } {
	const endsAt = performance.now() + ms;
	return { isOver: () => performance.now() >= endsAt };
}

function report({ alone, drawing, pictures, drawingMs }: Figures): void {
	const figuresOf = (times: number[]) =>
		`p50 ${percentile(times, 0.5).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms (${times.length} requests)`;
	say(`  pages alone                   ${figuresOf(alone)}`);
	say(`  pages while pictures are drawn ${figuresOf(drawing)}`);
	const perSecond = (pictures.length / drawingMs) * 1000;
	say(`  pictures, ${PICTURES_A_ROUND} asked for at once  ${figuresOf(pictures)}, ${perSecond.toFixed(1)} a second`);
	const ratio = percentile(drawing, 0.95) / percentile(alone, 0.95);
	const median = percentile(drawing, 0.5) / percentile(alone, 0.5);
	say(`  ratio: p50 ${median.toFixed(2)}, p95 ${ratio.toFixed(2)}`);
	const holds = [
		check(`p95 while drawing is ${ratio.toFixed(2)} of p95 alone, at most ${P95_RATIO_MAX}`, ratio <= P95_RATIO_MAX),
		check(`${drawing.length} requests while drawing, at least 100`, drawing.length >= 100),
	];
	if (holds.includes(false)) process.exitCode = 1;
}

/** The built app on a filled workspace of the bench's own. */
async function main(): Promise<void> {
	const database = await BenchDatabase.create(readEnv().databaseUrl);
	const home = await mkdtemp(join(tmpdir(), "shiplog-draw-load-"));
	try {
		const port = await findFreePort();
		const env = { ...childEnv({ databaseUrl: database.url, port, home }), SHIPLOG_URL: `http://127.0.0.1:${port}` };
		say("Filling a workspace and building the app …");
		const group = await fillWorkspace(database.url, home);
		await buildApp(env);
		const { url } = await serveApp(port, env);
		const visitor: Visitor = { url, cookie: await signIn(url), group };
		say(`${ROUNDS} rounds of ${PICTURES_A_ROUND} pictures, ten pages a second …`);
		report(await measure(visitor));
	} finally {
		await undoAll();
		await database.drop();
		await rm(home, { recursive: true, force: true });
	}
}

await main();
