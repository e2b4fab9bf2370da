import { startCollector } from "@/lib/services/collect/live/start-collector";
import type { OpenContext } from "@/lib/services/open-context";
import { startPublisher } from "@/lib/services/publish/start-publisher";

interface Work {
	stop(): Promise<void>;
}

/** On globalThis because Next may load this module more than once; two collectors would fight for one session. */
const held = globalThis as typeof globalThis & { shiplogWork?: readonly Work[] };

/** Exit codes of a program ended by a signal: 128 and its number. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;

/** What the running server does by itself: watches the groups, takes up waiting posts. Ends in good order on a signal. */
export function startBackgroundWork(ctx: OpenContext): void {
	if (held.shiplogWork !== undefined) return;
	const work = [startCollector(ctx), startPublisher(ctx)];
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
