import pixelmatch from "pixelmatch";
import sharp from "sharp";
import { limitView } from "../../../lib/infographic/limit-view";
import { FRAMES, type PictureFormat } from "../../../lib/infographic/picture-format";
import type { TakumiEngine } from "../../../lib/infographic/raster/takumi-engine";
import { takumiRaster } from "../../../lib/infographic/raster/takumi-raster";
import { toTakumiNode } from "../../../lib/infographic/raster/to-takumi-node";
import { typeset } from "../../../lib/infographic/raster/typeset";
import type { TypesetNode } from "../../../lib/infographic/raster/typeset-node";
import { recapTree } from "../../../lib/infographic/recap-tree";
import { renderRecap } from "../../../lib/infographic/render-recap";
import { cpuMilliseconds } from "./cpu-clock";
import type { BrowserPage } from "./open-browser-page";
import type { Check } from "./report";
import { toHtml } from "./to-html";
import { variedView } from "./varied-view";

const ROUNDS = 4;
const PICTURES_A_ROUND = 12;
const WARM_UP = 6;

type Draw = (turn: number) => Promise<Uint8Array>;

const OPTIONS = (format: PictureFormat) => ({ format, theme: "dark" }) as const;

/** CPU milliseconds a picture, of one round. */
async function round(draw: Draw, from: number): Promise<number> {
	const before = cpuMilliseconds();
	for (let turn = from; turn < from + PICTURES_A_ROUND; turn++) await draw(turn);
	return (cpuMilliseconds() - before) / PICTURES_A_ROUND;
}

/** Rounds in turn, so that a busy moment of the machine meets everyone; the best of each. */
async function interleave(draws: readonly Draw[]): Promise<number[]> {
	for (const draw of draws) for (let turn = 0; turn < WARM_UP; turn++) await draw(turn);
	const spent: number[][] = draws.map(() => []);
	for (let turn = 0; turn < ROUNDS; turn++) {
		for (const [at, draw] of draws.entries()) spent[at]?.push(await round(draw, WARM_UP + turn * PICTURES_A_ROUND));
	}
	return spent.map((values) => Math.min(...values));
}

async function pixels(png: Uint8Array): Promise<{ data: Buffer; width: number; height: number }> {
	const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
	return { data, width: info.width, height: info.height };
}

/** Percent of pixels in which two pictures of the same tree differ. */
async function difference(one: Uint8Array, other: Uint8Array): Promise<number> {
	const [a, b] = [await pixels(one), await pixels(other)];
	return (pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: 0.12 }) / (a.width * a.height)) * 100;
}

/** Our way of drawing beside a bare rasteriser given finished trees, and beside a browser page kept open. */
export async function compareRenderers(
	format: PictureFormat,
	engine: TakumiEngine,
	page: BrowserPage,
): Promise<Check[]> {
	const frame = FRAMES[format];
	const raster = takumiRaster(async () => engine);
	const size = {
		width: Math.round(frame.width * frame.pixelRatio),
		height: Math.round(frame.height * frame.pixelRatio),
		devicePixelRatio: frame.pixelRatio,
	};
	const finished = new Map<number, TypesetNode>();
	const tree = (turn: number): TypesetNode => {
		const known = finished.get(turn) ?? typeset(recapTree(limitView(variedView(turn)), OPTIONS(format)), engine);
		finished.set(turn, known);
		return known;
	};
	for (let turn = 0; turn < WARM_UP + ROUNDS * PICTURES_A_ROUND; turn++) tree(turn);
	const ours: Draw = (turn) => renderRecap(variedView(turn), OPTIONS(format), raster);
	const bare: Draw = (turn) =>
		engine.renderer.render(toTakumiNode(tree(turn)), { ...size, format: "png", dithering: "ordered-bayer" });
	const browser: Draw = (turn) => page.screenshot(toHtml(tree(turn)), frame);
	const [own = 0, plain = 0, screenshot = 0] = await interleave([ours, bare, browser]);
	return [
		{ name: `${format}: CPU a picture`, measured: own, unit: "ms", atMost: null },
		{ name: `${format}: CPU a bare rasterising of the same tree`, measured: plain, unit: "ms", atMost: null },
		{
			name: `${format}: CPU a screenshot of the same tree, page kept open`,
			measured: screenshot,
			unit: "ms",
			atMost: null,
		},
		{ name: `${format}: ours ÷ screenshot`, measured: own / screenshot, unit: "", atMost: 0.45 },
		{ name: `${format}: ours ÷ bare`, measured: own / plain, unit: "", atMost: 1.25 },
		{
			name: `${format}: pixels unlike the browser's`,
			measured: await difference(await bare(0), await browser(0)),
			unit: "%",
			atMost: null,
		},
		{
			name: `${format}: size of a picture`,
			measured: (await ours(0)).length / 1024,
			unit: "KB",
			atMost: format === "chat" ? 500 : 300,
		},
	];
}
