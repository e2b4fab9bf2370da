import type { QueryRunner } from "@/db/client";
import { lockKey, saveKey } from "@/db/queries/jobs-keys";
import { evaluateKey } from "./expression";
import type { FunctionSpec } from "./function-spec";
import { hashKey } from "./hash-key";
import { nextSlot, type Rate } from "./rate";

/** The real server lets a tenth of a limit come at once. */
const BURST_SHARE = 10;

/** Whether a function with a rate limit may run for an event; what comes too soon is dropped. */
export async function takeRateLimit(tx: QueryRunner, spec: FunctionSpec, event: unknown, now: Date): Promise<boolean> {
	if (spec.rateLimit === undefined) return true;
	const { limit, period, key } = spec.rateLimit;
	const value = key === undefined ? "" : evaluateKey(key, event);
	if (value === null) return true;
	const rate = { limit, period, burst: Math.floor(limit / BURST_SHARE) + 1 };
	return (await takeSlot(tx, `rate:${hashKey(spec.id, value)}`, rate, { now, isDropping: true })) !== null;
}

/** When a throttled function may start for an event; what comes too soon waits. */
export async function takeThrottle(tx: QueryRunner, spec: FunctionSpec, event: unknown, now: Date): Promise<Date> {
	if (spec.throttle === undefined) return now;
	const { limit, period, burst = 1, key } = spec.throttle;
	const value = key === undefined ? "" : (evaluateKey(key, event) ?? "");
	const rate = { limit, period, burst };
	return (await takeSlot(tx, `throttle:${hashKey(spec.id, value)}`, rate, { now, isDropping: false })) ?? now;
}

async function takeSlot(
	tx: QueryRunner,
	key: string,
	rate: Rate,
	{ now, isDropping }: { readonly now: Date; readonly isDropping: boolean },
): Promise<Date | null> {
	const paidAt = Number((await lockKey(tx, key, now)) ?? 0);
	const slot = nextSlot(rate, paidAt, now.getTime());
	if (isDropping && slot.at > now.getTime()) return null;
	await saveKey(tx, key, String(slot.paidAt), new Date(Math.ceil(slot.paidAt)));
	return new Date(slot.at);
}
