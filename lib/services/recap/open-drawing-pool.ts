import { availableParallelism } from "node:os";
import type { PictureOptions } from "@/lib/infographic/picture-format";
import { WorkerPool } from "@/lib/offload/worker-pool";
import type { RecapView } from "@/lib/recap/recap-view";

/** A picture to be drawn by another process. */
export interface Drawing {
	readonly view: RecapView;
	readonly options: PictureOptions;
}

/** With every font registered a process holds some 200 MB: one, and a second where there are processors to spare. */
const PROCESSES_MAX = availableParallelism() > 3 ? 2 : 1;
const IDLE_MS = 60_000;
/** A picture takes a tenth of a second and a process one to start; a machine with much else to do needs more. */
const DRAWING_MS_MAX = 60_000;
const ABORT_MS_MAX = 2_000;

/** Processes that draw pictures, started with the first one. */
export function openDrawingPool(): WorkerPool<Drawing, Uint8Array> {
	return new WorkerPool({
		entry: "lib/services/recap/draw-process.ts",
		purpose: "draws pictures",
		processesMax: PROCESSES_MAX,
		idleMs: IDLE_MS,
		taskMsMax: DRAWING_MS_MAX,
		abortMsMax: ABORT_MS_MAX,
	});
}
