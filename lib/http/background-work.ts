import { startCollector } from "@/lib/services/collect/live/start-collector";
import type { OpenContext } from "@/lib/services/open-context";
import { startPublisher } from "@/lib/services/publish/start-publisher";
import { startDrawingApart } from "@/lib/services/recap/start-drawing-apart";

/** Something that goes on until it is stopped. */
export interface Work {
	stop(): Promise<void>;
}

/** Starts the jobs; they are an entry of their own, which no library may know. */
export type StartJobs = (ctx: OpenContext) => Promise<Work>;

/** On globalThis because Next may load this module more than once; two collectors would fight for one session. */
const held = globalThis as typeof globalThis & { shiplogWork?: readonly Work[] };

/** Exit codes of a program ended by a signal: 128 and its number. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;

/** What the running server does by itself: watches the groups, drives the jobs. Ends in good order on a signal. */
export async function startBackgroundWork(ctx: OpenContext, startJobs: StartJobs): Promise<void> {
	if (held.shiplogWork !== undefined) return;
	held.shiplogWork = [];
	startDrawingApart(ctx);
	// First, for it fails when the jobs are half configured, and nothing else must be under way then.
	const jobs = await startJobs(ctx);
	const work = [jobs, startCollector(ctx, { work: "listen" }), startPublisher(ctx)];
	held.shiplogWork = work;
	for (const signal of ["SIGINT", "SIGTERM"] as const) {
		process.once(signal, () => void endProcess(ctx, work, EXIT_CODES[signal]));
	}
}

/** Gives every session back before the process is gone: the next one would wait for its lease to run out. */
async function endProcess(ctx: OpenContext, work: readonly Work[], exitCode: number): Promise<void> {
	try {
		await Promise.allSettled(work.map((part) => part.stop()));
		await ctx.close();
	} finally {
		process.exit(exitCode);
	}
}
