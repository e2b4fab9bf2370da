import { findJobRun } from "@/db/queries/job-runs";
import type { ServiceContext } from "../context";
import { type Clock, systemClock } from "../telegram/clock";

const LOOK_EVERY_MS = 2_000;

/**
 * Aborts `signal` when the run is called off: a job server ends a run between steps only, and a step may be long. Looks until `stop`
 * is called.
 */
export function followCancel(
	ctx: Pick<ServiceContext, "db" | "log">,
	runId: string,
	clock: Clock = systemClock,
): { readonly signal: AbortSignal; stop(): void } {
	const cancel = new AbortController();
	const end = new AbortController();
	const follow = async () => {
		for (;;) {
			const run = await findJobRun(ctx.db, runId);
			if (run?.state === "cancelled") return cancel.abort();
			await clock.sleep(LOOK_EVERY_MS, end.signal);
		}
	};
	follow().catch((cause: unknown) => {
		if (!end.signal.aborted) ctx.log.warn({ runId, cause: String(cause) }, "could not see whether a job is called off");
	});
	return { signal: cancel.signal, stop: () => end.abort() };
}
