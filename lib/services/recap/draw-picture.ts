import { renderRecap } from "@/lib/infographic/render-recap";
import type { ServiceContext } from "../context";
import type { Drawing, openDrawingPool } from "./open-drawing-pool";

/** On globalThis because Next loads one module several times. */
const held = globalThis as typeof globalThis & { shiplogDrawingPool?: ReturnType<typeof openDrawingPool> | undefined };

/** Has {@link drawPicture} use these processes; `null`: this process itself again. */
export function provideDrawingPool(pool: ReturnType<typeof openDrawingPool> | null): void {
	held.shiplogDrawingPool = pool ?? undefined;
}

/**
 * Draws a picture as `renderRecap` does: by a process of its own in a server, which has others to answer; in this one in a command,
 * which would only wait for a second process to start. Whoever looks at a page goes before the jobs.
 */
export function drawPicture(ctx: ServiceContext, { view, options }: Drawing): Promise<Uint8Array> {
	const pool = held.shiplogDrawingPool;
	if (pool === undefined) return renderRecap(view, options);
	return pool.run({ view, options }, { isUrgent: ctx.actor.type !== "system" });
}
