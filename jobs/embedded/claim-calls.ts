import type { QueryRunner } from "@/db/client";
import {
	type CallKind,
	claimItems,
	enqueue,
	type FullKey,
	listDueCalls,
	type NewQueueItem,
	type QueueItem,
} from "@/db/queries/jobs-queue";
import { startRuns } from "@/db/queries/jobs-runs";
import type { CallSlots } from "./call-slots";
import { type Engine, transition } from "./engine";

type Call = QueueItem<CallKind>;

const PAGE = 64;

/** Takes calls that are due, oldest first, as many as there is room for. Each holds its slots until it is given back. */
export async function claimCalls(engine: Engine, slots: CallSlots): Promise<Call[]> {
	const chosen = await chooseCalls(engine, slots);
	if (chosen.length === 0) return [];
	let claimed: Call[] = [];
	try {
		claimed = await transition(engine, (tx) => takeCalls(engine, tx, chosen));
		return claimed;
	} finally {
		const taken = new Set(claimed.map(({ itemId }) => itemId));
		for (const call of chosen) if (!taken.has(call.itemId)) slots.give(call);
	}
}

/** Calls there is room for. Those of a full key are left out of the next look, or many of one would hide all others. */
async function chooseCalls(engine: Engine, slots: CallSlots): Promise<Call[]> {
	const chosen = new Map<number, Call>();
	const full = new Map<string, FullKey>();
	while (slots.free > 0) {
		const look = { now: engine.now(), functionIds: engine.registry.ids, full: [...full.values()], limit: PAGE };
		const due = await listDueCalls(engine.db, look);
		const before = chosen.size + full.size;
		for (const call of due) {
			if (chosen.has(call.itemId) || slots.free === 0) continue;
			const key = slots.fullKey(call, engine.registry.find(call.functionId));
			if (key !== null) full.set(`${key.functionId} ${key.key}`, key);
			else {
				slots.take(call);
				chosen.set(call.itemId, call);
			}
		}
		if (due.length < PAGE || chosen.size + full.size === before) break;
	}
	return [...chosen.values()];
}

async function takeCalls(engine: Engine, tx: QueryRunner, chosen: readonly Call[]): Promise<Call[]> {
	const itemIds = chosen.map(({ itemId }) => itemId);
	const claimed = await claimItems(tx, itemIds, engine.epoch);
	// Only a first call can find its run queued: later ones change nothing here.
	const starting = claimed.filter(({ kind, attempt, claims }) => kind === "discover" && attempt === 0 && claims === 1);
	if (starting.length === 0) return claimed;
	const now = engine.now();
	const runIds = starting.map(({ runId }) => runId);
	await startRuns(tx, runIds, now);
	const deadlines = starting.flatMap((call) => deadlineOf(engine, call, now));
	if (deadlines.length > 0) await enqueue(tx, deadlines);
	return claimed;
}

function deadlineOf(engine: Engine, { runId, functionId, capacity1, capacity2 }: Call, now: Date): NewQueueItem[] {
	const finish = engine.registry.find(functionId)?.timeouts.finish;
	if (finish === undefined) return [];
	const dueAt = new Date(now.getTime() + finish);
	return [{ kind: "finish-timeout", runId, step: "", functionId, capacity1, capacity2, dueAt }];
}
