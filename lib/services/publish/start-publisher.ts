import type { ServiceContext } from "../context";
import { type Clock, systemClock } from "../telegram/clock";
import { resumePublications } from "./resume-publications";

/** How soon a wait that is over is noticed. */
const EVERY_MS = 60_000;
/** A job that posts, or somebody in a browser, is at work on its claim sooner than this. */
const IDLE_MS = 120_000;

/** Takes up waiting posts that nobody is at work on, for as long as the process runs. `stop` settles once nothing is being sent any more. */
export function startPublisher(ctx: ServiceContext, clock: Clock = systemClock): { stop(): Promise<void> } {
	const cancel = new AbortController();
	const over = keepResuming(ctx, clock, cancel.signal);
	return {
		async stop() {
			cancel.abort();
			await over;
		},
	};
}

async function keepResuming(ctx: ServiceContext, clock: Clock, signal: AbortSignal): Promise<void> {
	while (!signal.aborted) {
		try {
			await resumePublications(ctx, { signal, idleMs: IDLE_MS });
		} catch (error) {
			if (!signal.aborted) ctx.log.error({ err: error }, "waiting recap posts could not be taken up");
		}
		await clock.sleep(EVERY_MS, signal).catch(() => undefined);
	}
}
