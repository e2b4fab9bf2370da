import { z } from "zod";
import type { QueryRunner } from "@/db/client";
import { deleteKey, lockKey, saveKey } from "@/db/queries/jobs-keys";
import { deleteItem, moveTimer } from "@/db/queries/jobs-queue";
import { evaluateKey } from "./expression";
import type { FunctionSpec } from "./function-spec";
import { hashKey } from "./hash-key";
import type { RunCause } from "./new-run";

const Held = z.object({
	/** UNIX milliseconds of the first event held back. */
	since: z.number(),
	cause: z.object({
		ulid: z.string(),
		eventId: z.string(),
		name: z.string(),
		body: z.string(),
		invoker: z.object({ runId: z.string(), step: z.string() }).optional(),
	}),
});

/** Longer than a debounce may last: its key must outlive its timer. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1_000;

/** Holds an event back until none of its key has come for a while; the last one counts. */
export async function holdBack(
	tx: QueryRunner,
	spec: FunctionSpec,
	{ period, timeout, key }: NonNullable<FunctionSpec["debounce"]>,
	{ now, event, ...cause }: RunCause & { readonly now: Date; readonly event: unknown },
): Promise<void> {
	const value = key === undefined ? "" : (evaluateKey(key, event) ?? "");
	const runId = hashKey(spec.id, "debounce", value);
	const held = await lockKey(tx, keyOf(runId), now);
	const since = held === null ? now.getTime() : Held.parse(JSON.parse(held)).since;
	const latest = timeout === undefined ? Number.POSITIVE_INFINITY : since + timeout;
	const dueAt = new Date(Math.max(now.getTime(), Math.min(now.getTime() + period, latest)));
	await saveKey(tx, keyOf(runId), JSON.stringify({ since, cause }), new Date(dueAt.getTime() + KEPT_MS));
	const item = { kind: "debounce", runId, step: "", functionId: spec.id, capacity1: "", capacity2: "", dueAt } as const;
	await moveTimer(tx, item);
}

/**
 * The event that was held back last, which is no longer. `null`: there is none, or its timer, which only counts once the key
 * is locked, was moved while it was about to fire.
 */
export async function releaseHeld(
	tx: QueryRunner,
	{ runId, itemId }: { readonly runId: string; readonly itemId: number },
	now: Date,
): Promise<RunCause | null> {
	const held = await lockKey(tx, keyOf(runId), now);
	if (!(await deleteItem(tx, itemId)) || held === null) return null;
	await deleteKey(tx, keyOf(runId));
	return Held.parse(JSON.parse(held)).cause;
}

function keyOf(runId: string): string {
	return `debounce:${runId}`;
}
