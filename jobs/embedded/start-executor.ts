import type { Inngest, InngestFunction } from "inngest";
import { monotonicFactory } from "ulid";
import { openDatabase } from "@/db/client";
import type { ServiceContext } from "@/lib/services/context";
import { type Clock, systemClock } from "@/lib/services/telegram/clock";
import { retryDelay } from "./backoff";
import { CallSlots } from "./call-slots";
import { provideStore } from "./embedded-fetch";
import { ExecutorLoop } from "./executor";
import { readRegistry } from "./function-registry";
import { RunnerLease } from "./runner-lease";
import { onWake } from "./wake-runners";

/** Drives runs for as long as it is wanted. */
export interface Executor {
	/** Takes nothing new, waits for steps under way as long as agreed, and gives the lease back. */
	stop(): Promise<void>;
	/** Settles once nothing can be done before the clock moves on or an event comes. */
	settled(): Promise<void>;
}

export interface ExecutorOptions {
	readonly ctx: Pick<ServiceContext, "db" | "log">;
	readonly client: Inngest.Any;
	readonly functions: readonly InngestFunction.Any[];
	/** What runs go by. The lease goes by the database's clock, whatever this says. */
	readonly clock?: Clock;
	/** Who holds the lease, as it is shown. */
	readonly holder?: string;
	/** A pool of the executor's own, of so many connections; without it, the context's pool is used. */
	readonly connections?: number;
	/** Calls under way at once. */
	readonly callsMax?: number;
	/** Milliseconds until somebody else takes over from a process that is gone. */
	readonly leaseMs?: number;
	/** Milliseconds steps under way are waited for when it stops. */
	readonly graceMs?: number;
	/** Milliseconds to wait after the attempt that failed, from 0. */
	readonly retryDelay?: (attempt: number) => number;
}

const CALLS_MAX = 16;
const GRACE_MS = 15_000;

/**
 * Starts driving functions, as soon as no other process does. Throws AppError `invalid`, naming function and feature, for
 * what the executor does not support.
 */
export async function startExecutor(options: ExecutorOptions): Promise<Executor> {
	const { ctx, client, functions, clock = systemClock } = options;
	const now = () => new Date(clock.now());
	const registry = await readRegistry(client, functions, now());
	const newId = monotonicFactory();
	const { connections } = options;
	const db = connections === undefined ? ctx.db : openDatabase({ url: ctx.db.url, connectionsMax: connections });
	if (db !== ctx.db) provideStore({ db, now });
	const lease = new RunnerLease({ db, log: ctx.log, note: options.holder, ttlMs: options.leaseMs });
	const loop = new ExecutorLoop({
		lease,
		slots: new CallSlots(options.callsMax ?? CALLS_MAX),
		clock,
		log: ctx.log,
		graceMs: options.graceMs ?? GRACE_MS,
		openEngine: (epoch) => ({
			db,
			log: ctx.log,
			registry,
			epoch,
			lost: lease.lost,
			now,
			newId: () => newId(clock.now()),
			retryDelay: options.retryDelay ?? ((attempt) => retryDelay(attempt, Math.random)),
		}),
	});
	const forget = onWake(() => loop.wake());
	return {
		settled: () => loop.settled(),
		async stop() {
			await loop.stop();
			forget();
			if (db === ctx.db) return;
			provideStore(null);
			await db.close();
		},
	};
}
