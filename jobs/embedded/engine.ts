import type { Database, QueryRunner } from "@/db/client";
import { lockRunner } from "@/db/queries/jobs-runner";
import { inTransaction } from "@/db/transaction";
import type { Logger } from "@/lib/logger";
import type { FunctionRegistry } from "./function-registry";

/** What every part of the executor works with. */
export interface Engine {
	readonly db: Database;
	readonly log: Logger;
	readonly registry: FunctionRegistry;
	/** Which acquisition of the lease this is. */
	readonly epoch: number;
	/** Aborted once the lease is given back, or somebody else's. */
	readonly lost: AbortSignal;
	now(): Date;
	/** Ascending with time: a run's, an event's. */
	newId(): string;
	/** Milliseconds to wait after the attempt that failed, from 0. */
	retryDelay(attempt: number): number;
}

/** Somebody else runs the executor now: nothing of this holder's may be written any more. */
export class LeaseLost extends Error {
	override readonly name = "LeaseLost";
}

/** One transition: all of it or nothing, and nothing at all once the lease is somebody else's. */
export async function transition<T>(engine: Engine, work: (tx: QueryRunner) => Promise<T>): Promise<T> {
	return inTransaction(engine.db, async (tx) => {
		const { epoch } = await lockRunner(tx);
		if (epoch !== engine.epoch) throw new LeaseLost(`The executor's lease ${engine.epoch} is over`);
		return work(tx);
	});
}
