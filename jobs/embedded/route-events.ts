import type { QueryRunner } from "@/db/client";
import { isStoreAway } from "@/db/driver-error";
import { listUnroutedEvents, markEventsRouted, type UnroutedEvent } from "@/db/queries/jobs-events";
import { enqueue, type NewQueueItem } from "@/db/queries/jobs-queue";
import { insertRuns, type NewJobsRun } from "@/db/queries/jobs-runs";
import { listWaits } from "@/db/queries/jobs-waits";
import { cancelByEvent } from "./cancel-by-event";
import { type Engine, LeaseLost, transition } from "./engine";
import type { FunctionSpec } from "./function-spec";
import { firstItems, newRun } from "./new-run";
import { resumeWaits } from "./resume-waits";
import { isPlain, scheduleRun } from "./schedule-run";

/** Few enough that their transaction is short, many enough that it is shared. */
const BATCH = 100;

/** Gives stored events to whom they concern: runs to call off, runs that wait, functions to start. Returns how many. */
export async function routeEvents(engine: Engine): Promise<number> {
	const events = await listUnroutedEvents(engine.db, BATCH);
	if (events.length === 0) return 0;
	try {
		await transition(engine, (tx) => routeBatch(engine, tx, events));
	} catch (error) {
		if (error instanceof LeaseLost || isStoreAway(error)) throw error;
		await routeOneByOne(engine, events);
	}
	return events.length;
}

/** One event nobody can make sense of must not hold up those behind it. */
async function routeOneByOne(engine: Engine, events: readonly UnroutedEvent[]): Promise<void> {
	for (const event of events) {
		try {
			await transition(engine, (tx) => routeBatch(engine, tx, [event]));
		} catch (error) {
			if (error instanceof LeaseLost || isStoreAway(error)) throw error;
			await transition(engine, (tx) => markEventsRouted(tx, [event.seq], engine.now()));
			engine.log.error({ err: error, event: event.eventId, name: event.name }, "an event could not be routed");
		}
	}
}

async function routeBatch(engine: Engine, tx: QueryRunner, events: readonly UnroutedEvent[]): Promise<void> {
	const seqs = events.map(({ seq }) => seq);
	if ((await markEventsRouted(tx, seqs, engine.now())) !== events.length) return;
	const waits = await listWaits(tx, [...new Set(events.map(({ name }) => name))]);
	const plain = new PlainRuns(engine, tx);
	for (const stored of events) {
		const event: unknown = JSON.parse(stored.body);
		const cancelled = engine.registry.cancelledBy(stored.name);
		if (cancelled.length > 0) {
			// Those it may call off include runs of events just before it.
			await plain.flush();
			await cancelByEvent(engine, tx, cancelled, { name: stored.name, event });
		}
		await resumeWaits(engine, tx, waits, { name: stored.name, body: stored.body, event });
		for (const spec of engine.registry.startedBy(stored.name, event)) {
			if (isPlain(spec)) plain.add(spec, stored, event);
			else await scheduleRun(engine, tx, spec, stored);
		}
	}
	await plain.flush();
}

/** Runs that nothing speaks against, made together. */
class PlainRuns {
	readonly #engine: Engine;
	readonly #tx: QueryRunner;
	#runs: NewJobsRun[] = [];
	#items: NewQueueItem[] = [];

	constructor(engine: Engine, tx: QueryRunner) {
		this.#engine = engine;
		this.#tx = tx;
	}

	add(spec: FunctionSpec, stored: UnroutedEvent, event: unknown): void {
		const now = this.#engine.now();
		const run = newRun(spec, stored, { runId: this.#engine.newId(), now, event });
		this.#runs.push(run);
		this.#items.push(...firstItems(spec, run, now));
	}

	async flush(): Promise<void> {
		if (this.#runs.length === 0) return;
		await insertRuns(this.#tx, this.#runs);
		await enqueue(this.#tx, this.#items);
		this.#runs = [];
		this.#items = [];
	}
}
