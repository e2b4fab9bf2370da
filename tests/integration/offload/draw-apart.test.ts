import { afterEach, expect, test } from "vitest";
import { openDatabase } from "@/db/client";
import { renderRecap } from "@/lib/infographic/render-recap";
import { createLogger } from "@/lib/logger";
import { runBeforeClose } from "@/lib/services/before-close";
import type { ServiceContext } from "@/lib/services/context";
import { drawPicture } from "@/lib/services/recap/draw-picture";
import { startDrawingApart } from "@/lib/services/recap/start-drawing-apart";
import { absurdNumbersView, HOSTILE_TEXTS, hostileView } from "@/scripts/bench/render-views/hostile-views";
import { sampleView } from "@/scripts/bench/render-views/sample-view";

const CHAT = { format: "chat", theme: "dark" } as const;
const OG = { format: "og", theme: "light" } as const;

/** Nothing is asked of the store. */
const ctx: ServiceContext = {
	actor: { type: "system", job: "test" },
	now: () => new Date(0),
	db: openDatabase({ url: "mysql://nobody@127.0.0.1:1/none" }),
	log: createLogger("silent"),
};
afterEach(() => runBeforeClose(ctx.db));

/** Processor milliseconds of this process, all its threads. */
async function costOf(work: () => Promise<unknown>): Promise<number> {
	const before = process.cpuUsage();
	await work();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}

test("a picture drawn apart has the very bytes of one drawn here, whatever stands in it", async () => {
	const views = [sampleView(), absurdNumbersView(), ...Object.values(HOSTILE_TEXTS).slice(0, 3).map(hostileView)];
	const here = await Promise.all(views.flatMap((view) => [renderRecap(view, CHAT), renderRecap(view, OG)]));
	startDrawingApart(ctx);
	const apart = await Promise.all(
		views.flatMap((view) => [CHAT, OG].map((options) => drawPicture(ctx, { view, options }))),
	);
	expect(apart).toHaveLength(10);
	expect(apart.map((png, at) => Buffer.compare(png, here[at] ?? new Uint8Array()))).toEqual(here.map(() => 0));
});

test("drawing apart leaves this process its processor, and its event loop turns meanwhile", async () => {
	await renderRecap(sampleView(), CHAT);
	const draw = () =>
		Promise.all(Array.from({ length: 10 }, () => drawPicture(ctx, { view: sampleView(), options: CHAT })));
	const here = await costOf(draw);
	startDrawingApart(ctx);
	let turns = 0;
	const counting = setInterval(() => {
		turns += 1;
	}, 1);
	const apart = await costOf(draw);
	clearInterval(counting);
	expect(apart).toBeLessThan(here / 3);
	expect(turns).toBeGreaterThan(100);
});

test("pictures are drawn here again once the context is closed", async () => {
	startDrawingApart(ctx);
	const drawing = drawPicture(ctx, { view: sampleView(), options: CHAT });
	await runBeforeClose(ctx.db);
	await expect(drawing).rejects.toMatchObject({ code: "upstream_unavailable" });
	expect(await costOf(() => drawPicture(ctx, { view: sampleView(), options: CHAT }))).toBeGreaterThan(10);
});
