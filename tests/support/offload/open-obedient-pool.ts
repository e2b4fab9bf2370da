import { WorkerPool, type WorkerPoolOptions } from "@/lib/offload/worker-pool";
import type { Deed } from "./deed";

/** A pool whose processes do as they are told; one process unless said otherwise. */
export function openObedientPool(change: Partial<WorkerPoolOptions> = {}): WorkerPool<Deed, unknown, string> {
	return new WorkerPool({
		entry: "tests/support/offload/obedient-process.ts",
		purpose: "obeys",
		processesMax: 1,
		idleMs: 60_000,
		taskMsMax: null,
		abortMsMax: 60_000,
		...change,
	});
}
