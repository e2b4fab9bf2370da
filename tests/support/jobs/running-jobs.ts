import type { InngestFunction } from "inngest";
import { inngest } from "@/jobs/client";
import { type Executor, startExecutor } from "@/jobs/embedded/start-executor";
import { provideJobContext } from "@/jobs/job-context";
import type { ServiceContext } from "@/lib/services/context";
import { relayEvents } from "@/lib/services/jobs/relay-events";
import { systemClock } from "@/lib/services/telegram/clock";

/** The product's own functions on the embedded executor, with a test's database and clock. */
export interface RunningJobs {
	/** Settles once nothing can be done before the clock moves on: stored events are handed over, runs sleep or have ended. */
	settle(): Promise<void>;
	/** Ends the process's part in it; a new one may begin on the same store. */
	stop(): Promise<void>;
}

export async function startRunningJobs(
	ctx: ServiceContext,
	functions: readonly InngestFunction.Any[],
): Promise<RunningJobs> {
	provideJobContext(async () => ctx);
	const clock = { ...systemClock, now: () => ctx.now().getTime() };
	const executor: Executor = await startExecutor({ ctx, client: inngest, functions, clock, connections: 4 });
	await executor.settled();
	return {
		async settle() {
			for (let sent = 1; sent > 0; ) {
				await executor.settled();
				({ sent } = await relayEvents(ctx, async (events) => void (await inngest.send([...events]))));
			}
		},
		async stop() {
			await executor.stop();
			provideJobContext(null);
		},
	};
}
