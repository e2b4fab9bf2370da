import type { RecapView } from "../recap/recap-view";
import { limitView } from "./limit-view";
import { FRAMES, type PictureOptions } from "./picture-format";
import type { RasterPort } from "./raster/raster-port";
import { takumiRaster } from "./raster/takumi-raster";
import { recapTree } from "./recap-tree";

const RASTER = takumiRaster();

/**
 * Draws a recap as a PNG: 1024×1280 (`chat`) or 1200×630 (`og`). The same view and options give the same bytes.
 * Nothing in a view can make it fail; it throws `internal` when fonts or emoji are not installed.
 */
export async function renderRecap(
	view: RecapView,
	options: PictureOptions,
	raster: RasterPort = RASTER,
): Promise<Uint8Array> {
	return raster.render(recapTree(limitView(view), options), FRAMES[options.format]);
}
