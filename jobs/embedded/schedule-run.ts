import type { QueryRunner } from "@/db/client";
import { takeKeys } from "@/db/queries/jobs-keys";
import { enqueue } from "@/db/queries/jobs-queue";
import { insertRun, lockSingleton } from "@/db/queries/jobs-runs";
import { holdBack } from "./debounce";
import { cancelRun } from "./end-run";
import type { Engine } from "./engine";
import { evaluateKey } from "./expression";
import type { FunctionSpec } from "./function-spec";
import { hashKey } from "./hash-key";
import { REMEMBERED_MS } from "./limits";
import { firstItems, newRun, type RunCause } from "./new-run";
import { takeRateLimit, takeThrottle } from "./take-rate";

/** Whether every event simply makes a run: then many of them are made at once. */
export function isPlain(spec: FunctionSpec): boolean {
	const { idempotency, rateLimit, throttle, debounce, singleton } = spec;
	return [idempotency, rateLimit, throttle, debounce, singleton].every((control) => control === undefined);
}

/** Makes a run for an event, as far as the function's flow control lets it. Returns whether there is, or will be, one. */
export async function scheduleRun(
	engine: Engine,
	tx: QueryRunner,
	spec: FunctionSpec,
	cause: RunCause,
): Promise<boolean> {
	const event: unknown = JSON.parse(cause.body);
	const now = engine.now();
	if (!(await takeIdempotency(tx, spec, cause, { event, now }))) return false;
	if (!(await takeRateLimit(tx, spec, event, now))) return false;
	const { debounce } = spec;
	if (debounce === undefined) return startRun(engine, tx, spec, cause);
	await holdBack(tx, spec, debounce, { ...cause, event, now });
	return true;
}

/** Makes a run for an event that nothing holds back any more. Returns whether there is one. */
export async function startRun(engine: Engine, tx: QueryRunner, spec: FunctionSpec, cause: RunCause): Promise<boolean> {
	const event: unknown = JSON.parse(cause.body);
	const now = engine.now();
	const singletonKey = singletonKeyOf(spec, event);
	if (singletonKey !== null) {
		const holder = await lockSingleton(tx, singletonKey);
		if (holder !== null && spec.singleton?.mode === "skip") return false;
		if (holder !== null) await cancelRun(engine, tx, holder);
	}
	const run = { ...newRun(spec, cause, { runId: engine.newId(), now, event }), singletonKey };
	if (!(await insertRun(tx, run))) return false;
	await enqueue(tx, firstItems(spec, run, await takeThrottle(tx, spec, event, now)));
	return true;
}

function singletonKeyOf({ id, singleton }: FunctionSpec, event: unknown): string | null {
	if (singleton === undefined) return null;
	const value = singleton.key === undefined ? "" : evaluateKey(singleton.key, event);
	return value === null ? null : hashKey(id, value);
}

async function takeIdempotency(
	tx: QueryRunner,
	{ id, idempotency }: FunctionSpec,
	cause: RunCause,
	{ event, now }: { readonly event: unknown; readonly now: Date },
): Promise<boolean> {
	const value = idempotency === undefined ? null : evaluateKey(idempotency, event);
	if (value === null) return true;
	const key = `once:${hashKey(id, value)}`;
	const expiresAt = new Date(now.getTime() + REMEMBERED_MS);
	return (await takeKeys(tx, [{ key, owner: cause.ulid }], { now, expiresAt })).has(key);
}
