import { readEnv } from "@/lib/env";
import type { ServiceContext } from "@/lib/services/context";
import { type Clock, systemClock } from "@/lib/services/telegram/clock";
import type { JobsEnv } from "@/lib/settings/jobs-env";
import { inngest } from "./client";
import { startExecutor } from "./embedded/start-executor";
import { functions } from "./index";
import { startRelay } from "./relay";

/** The jobs of a running server. */
export interface Jobs {
	readonly mode: JobsEnv["mode"];
	/** Takes nothing new and waits, for a while, for steps under way. */
	stop(): Promise<void>;
}

/** So that runs never wait for the dashboard's connections, nor the other way round. */
const CONNECTIONS = 4;

/**
 * Starts what makes jobs happen: the relay of stored events always, and the executor unless an Inngest server drives the
 * functions. Throws AppError `invalid` for half a configuration, and for a function the executor cannot drive.
 */
export async function startJobs(ctx: ServiceContext, { clock = clockOf(ctx) }: { clock?: Clock } = {}): Promise<Jobs> {
	const { mode } = readEnv().jobs;
	const executor =
		mode === "embedded"
			? await startExecutor({ ctx, client: inngest, functions, clock, connections: CONNECTIONS })
			: null;
	const send = async (events: Parameters<typeof inngest.send>[0]) => void (await inngest.send(events));
	const relay = startRelay(ctx, { send: (events) => send([...events]), clock });
	ctx.log.info({ mode, jobs: functions.length }, "jobs are on");
	return {
		mode,
		async stop() {
			await relay.stop();
			await executor?.stop();
		},
	};
}

/** The context's own time: a demo's is ahead of the machine's. */
function clockOf(ctx: ServiceContext): Clock {
	return { ...systemClock, now: () => ctx.now().getTime() };
}
