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

/** A sample of a year has some four hundred pictures: fifty twice a round. */
const ROUNDS = Number(process.argv[2] ?? 3);
const PICTURES_A_ROUND = 50;
/** As many connections as a browser opens to one server. */
const BROWSER_AT_ONCE = 6;
const ALONE_MS = 8_000;
/** What has drawn is done with its last writes by then. */
const CALM_MS = 1_000;
const WARM_UP_MS = 5_000;
/** Scheduling and the caches two processes share are not free; somebody looking at a page must not feel them. */
const P95_RATIO_MAX = 1.5;

interface Figures {
	readonly alone: number[];
	/** While fifty pictures are drawn, asked for as a browser does. */
	readonly drawing: number[];
	/** While fifty pictures are drawn, asked for all at once: fifty requests come first, and that is felt. */
	readonly rush: number[];
	readonly pictures: number[];
	drawingMs: number;
}

/** Pages at a steady pace, in turn alone and while pictures are drawn, so that a busy moment of the machine meets both. */
async function measure(visitor: Visitor): Promise<Figures> {
	await visitPages(visitor, lasting(WARM_UP_MS));
	await drawRecaps(visitor, 1, 1);
	const figures: Figures = { alone: [], drawing: [], rush: [], pictures: [], drawingMs: 0 };
	for (let round = 0; round < ROUNDS; round++) {
		figures.alone.push(...(await visitPages(visitor, lasting(ALONE_MS))));
		const calm = await visitWhileDrawing(visitor, BROWSER_AT_ONCE);
		figures.drawing.push(...calm.pages);
		figures.pictures.push(...calm.pictures);
		figures.drawingMs += calm.ms;
		figures.rush.push(...(await visitWhileDrawing(visitor, PICTURES_A_ROUND)).pages);
	}
	return figures;
}

async function visitWhileDrawing(visitor: Visitor, atOnce: number) {
	const startedAt = performance.now();
	let isOver = false;
	const drawing = drawRecaps(visitor, PICTURES_A_ROUND, atOnce).finally(() => {
		isOver = true;
	});
	const [pages, pictures] = await Promise.all([visitPages(visitor, { isOver: () => isOver }), drawing]);
	const ms = performance.now() - startedAt;
	await sleep(CALM_MS);
	return { pages, pictures, ms };
}

function lasting(ms: number): { isOver(): boolean } {
	const endsAt = performance.now() + ms;
	return { isOver: () => performance.now() >= endsAt };
}

function report({ alone, drawing, rush, pictures, drawingMs }: Figures): void {
	const figuresOf = (times: number[]) =>
		`p50 ${percentile(times, 0.5).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms (${times.length} requests)`;
	const ratioOf = (times: number[], share: number) => (percentile(times, share) / percentile(alone, share)).toFixed(2);
	say(`  pages alone           ${figuresOf(alone)}`);
	say(`  pages while drawing   ${figuresOf(drawing)}: p50 ×${ratioOf(drawing, 0.5)}, p95 ×${ratioOf(drawing, 0.95)}`);
	say(`  fifty asked at once   ${figuresOf(rush)}: p50 ×${ratioOf(rush, 0.5)}, p95 ×${ratioOf(rush, 0.95)}`);
	const perSecond = (pictures.length / drawingMs) * 1000;
	say(`  pictures, six at once ${figuresOf(pictures)}, ${perSecond.toFixed(1)} a second`);
	const ratio = percentile(drawing, 0.95) / percentile(alone, 0.95);
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
