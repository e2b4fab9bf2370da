import PQueue from "p-queue";
import type { RasterPort } from "./raster-port";
import { openTakumiEngine, type TakumiEngine } from "./takumi-engine";
import { toTakumiNode } from "./to-takumi-node";
import { typeset } from "./typeset";

/** Drawing is native and parallel, so two at a time keep a small machine busy without starving its web requests. */
const PICTURES_AT_ONCE = 2;
/** A picture takes tens of milliseconds of a processor; where it hardly gets one, that may take long, but this long is stuck. */
const RENDER_MS_MAX = 90_000;

/** The rasteriser in use. Fonts are read with the first picture, once; a failed start is tried again by the next. */
export function takumiRaster(open: () => Promise<TakumiEngine> = openTakumiEngine): RasterPort {
	const queue = new PQueue({ concurrency: PICTURES_AT_ONCE });
	let opening: Promise<TakumiEngine> | null = null;
	const engine = (): Promise<TakumiEngine> => {
		opening ??= open().catch((cause: unknown) => {
			opening = null;
			throw cause;
		});
		return opening;
	};
	return {
		render: (tree, frame) =>
			queue.add(async () => {
				const { renderer, ...typesetter } = await engine();
				const size = {
					width: Math.round(frame.width * frame.pixelRatio),
					height: Math.round(frame.height * frame.pixelRatio),
					devicePixelRatio: frame.pixelRatio,
				};
				const node = toTakumiNode(typeset(tree, typesetter));
				return renderer.render(node, {
					...size,
					format: "png",
					dithering: "ordered-bayer",
					signal: AbortSignal.timeout(RENDER_MS_MAX),
				});
			}),
	};
}
