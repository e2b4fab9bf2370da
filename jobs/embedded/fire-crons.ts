import { createHash } from "node:crypto";
import type { QueryRunner } from "@/db/client";
import { isStoreAway } from "@/db/driver-error";
import { insertJobsEvents } from "@/db/queries/jobs-events";
import { lockKey, saveKey } from "@/db/queries/jobs-keys";
import { nextTick } from "@/lib/services/jobs/next-tick";
import { lastTick } from "./cron-due";
import { type Engine, LeaseLost, transition } from "./engine";
import type { FunctionSpec } from "./function-spec";
import { hashKey } from "./hash-key";
import { startRun } from "./schedule-run";

/** A schedule that nobody looks at for so long starts afresh. */
const KEPT_MS = 400 * 24 * 60 * 60 * 1_000;
/** A tick that came to grief is tried again after so long. */
const AGAIN_MS = 60 * 1_000;
const TIMER = "inngest/scheduled.timer";

/** Schedules of one executor, and when each is due next. */
export class Crons {
	readonly #since: Date;
	readonly #due = new Map<string, number>();

	/** `since`: a schedule never seen before has no ticks before it. */
	constructor(since: Date) {
		this.#since = since;
	}

	/** When the next tick is; `null`: nothing is scheduled. */
	get nextAt(): number | null {
		return this.#due.size === 0 ? null : Math.min(...this.#due.values());
	}

	/**
	 * Starts what is due by now. Ticks missed while nobody looked count as one: the last of them. Returns how many were
	 * started.
	 */
	async fire(engine: Engine): Promise<number> {
		const now = engine.now();
		let fired = 0;
		for (const spec of engine.registry.specs) {
			for (const cron of new Set(spec.crons)) {
				const key = `${spec.id} ${cron}`;
				if ((this.#due.get(key) ?? 0) > now.getTime()) continue;
				const isFired = await this.#tryTick(engine, spec, cron, now);
				if (isFired) fired += 1;
				const next = isFired === null ? now.getTime() + AGAIN_MS : nextTick(cron, now)?.getTime();
				this.#due.set(key, next ?? Number.POSITIVE_INFINITY);
			}
		}
		return fired;
	}

	/** One schedule that comes to grief (`null`) must not hold up all others, nor anything else. */
	async #tryTick(engine: Engine, spec: FunctionSpec, cron: string, now: Date): Promise<boolean | null> {
		try {
			return await fireTick(engine, spec, cron, { now, since: this.#since });
		} catch (error) {
			if (error instanceof LeaseLost || isStoreAway(error)) throw error;
			engine.log.error({ err: error, job: spec.id, cron }, "a schedule came to grief");
			return null;
		}
	}
}

/** Starts a function for the last tick of a schedule, unless that was done: the tick is remembered with the run. */
async function fireTick(
	engine: Engine,
	spec: FunctionSpec,
	cron: string,
	{ now, since }: { readonly now: Date; readonly since: Date },
): Promise<boolean> {
	const tick = lastTick(cron, now);
	if (tick === null) return false;
	const key = `cron:${hashKey(spec.id, cron)}`;
	return transition(engine, async (tx) => {
		const known = await lockKey(tx, key, now);
		if (known !== null && Number(known) >= tick.getTime()) return false;
		await saveKey(tx, key, String(tick.getTime()), new Date(now.getTime() + KEPT_MS));
		const isMissed = known !== null || tick > since;
		return isMissed && startScheduled(engine, tx, spec, { cron, tick });
	});
}

async function startScheduled(
	engine: Engine,
	tx: QueryRunner,
	spec: FunctionSpec,
	{ cron, tick }: { readonly cron: string; readonly tick: Date },
): Promise<boolean> {
	// One id for one tick of one schedule, so that even a tick that is forgotten is not taken twice.
	const hash = createHash("sha256").update(`${spec.id} ${cron} ${tick.getTime()}`).digest("hex");
	const ulid = `T${hash.slice(0, 25).toUpperCase()}`;
	const event = { id: ulid, name: TIMER, ts: tick.getTime(), data: { cron } };
	const stored = { ulid, eventId: ulid, name: TIMER, body: JSON.stringify(event) };
	await insertJobsEvents(tx, [stored], engine.now());
	return startRun(engine, tx, spec, stored);
}
