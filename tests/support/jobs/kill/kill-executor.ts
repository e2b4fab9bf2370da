import { Inngest } from "inngest";
import { createEmbeddedFetch } from "@/jobs/embedded/embedded-fetch";
import { type Executor, startExecutor } from "@/jobs/embedded/start-executor";
import type { ServiceContext } from "@/lib/services/context";
import type { Clock } from "@/lib/services/telegram/clock";
import { killFunctions } from "./kill-functions";

/** A client that sends into the database of `ctx`, whoever drives the functions there. */
export function killClient(ctx: ServiceContext, appId: string, clock: Clock): Inngest.Any {
	return new Inngest({
		id: appId,
		isDev: true,
		baseUrl: "http://embedded.invalid",
		eventKey: "embedded",
		logger: ctx.log,
		internalLogger: ctx.log,
		fetch: createEmbeddedFetch(async () => ({ db: ctx.db, now: () => new Date(clock.now()) })),
	});
}

/** Drives the load's functions in this process. */
export function startKillExecutor(ctx: ServiceContext, appId: string, clock: Clock): Promise<Executor> {
	const client = killClient(ctx, appId, clock);
	const functions = killFunctions({ client, named: (name) => `${appId}/${name}` }, ctx);
	return startExecutor({ ctx, client, functions, clock });
}
