import type { Database } from "@/db/client";
import type { CallGate, TelegramCall } from "@/lib/telegram/call-gate";
import { openGate } from "@/lib/telegram/open-gate";
import { median } from "../median";
import { type BenchScene, openBenchGate } from "./bench-scene";

/** Pairs of calls, one bare and one gated right after it; the first ones compile and are thrown away. */
const PAIRS = 4000;
const WARM_UP = 1500;
/** Runs of the gate around nothing: enough for a stable mean of microseconds. */
const EMPTY_RUNS = 50_000;

const CALL: TelegramCall = { method: "users.getUsers", lane: "interactive", quota: null, isRepeatable: true };

export interface Overhead {
	/** One call without and with the gate, microseconds; medians. */
	readonly bareUs: number;
	readonly gatedUs: number;
	/** The gate around nothing, microseconds. */
	readonly gateUs: number;
}

/** What the gate adds to a call that it does not throttle. Both kinds take turns on one connection, so that they meet the same machine. */
export async function measureOverhead({ scene }: BenchScene, db: Database): Promise<Overhead> {
	const gate = openBenchGate(db, Number.POSITIVE_INFINITY);
	let inUse: CallGate = openGate;
	const gateway = await scene.signedIn(scene.ola, { gate: { run: (call, send) => inUse.run(call, send) } });
	const timed = async (through: CallGate) => {
		inUse = through;
		const from = performance.now();
		await gateway.self();
		return (performance.now() - from) * 1000;
	};
	const bareUs: number[] = [];
	const gatedUs: number[] = [];
	for (let pair = -WARM_UP; pair < PAIRS; pair += 1) {
		const one = await timed(openGate);
		const other = await timed(gate);
		if (pair >= 0) bareUs.push(one);
		if (pair >= 0) gatedUs.push(other);
	}
	await runEmpty(gate, EMPTY_RUNS / 10);
	const gateUs = await runEmpty(gate, EMPTY_RUNS);
	gate.close();
	await gateway.close();
	return { bareUs: median(bareUs), gatedUs: median(gatedUs), gateUs };
}

async function runEmpty(gate: CallGate, runs: number): Promise<number> {
	const from = performance.now();
	for (let run = 0; run < runs; run += 1) await gate.run(CALL, async () => undefined);
	return ((performance.now() - from) * 1000) / runs;
}
