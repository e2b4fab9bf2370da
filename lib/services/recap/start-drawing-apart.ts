import { beforeClose } from "../before-close";
import type { ServiceContext } from "../context";
import { provideDrawingPool } from "./draw-picture";
import { openDrawingPool } from "./open-drawing-pool";

/**
 * From now on pictures of this process are drawn by another one, so that requests and jobs are not kept waiting. It is started with the
 * first picture, ends when it has had nothing to do for a while, and with the context.
 */
export function startDrawingApart(ctx: Pick<ServiceContext, "db">): { stop(): Promise<void> } {
	const pool = openDrawingPool();
	provideDrawingPool(pool);
	const stop = async (): Promise<void> => {
		provideDrawingPool(null);
		await pool.close();
	};
	beforeClose(ctx.db, stop);
	return { stop };
}
