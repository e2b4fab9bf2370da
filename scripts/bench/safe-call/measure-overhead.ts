import type { Database } from "@/db/client";
import type { TelegramCall } from "@/lib/telegram/call-gate";
import { median } from "../median";
import { type BenchScene, openBenchGate } from "./bench-scene";

const ROUNDS = 21;
const CALLS = 150;
/** Runs of the gate around nothing: enough for a stable mean of microseconds. */
const EMPTY_RUNS = 50_000;

const CALL: TelegramCall = { method: "users.getUsers", lane: "interactive", quota: null, isRepeatable: true };

export interface Overhead {
	/** One call without and with the gate, microseconds; medians of interleaved rounds. */
	readonly bareUs: number;
	readonly gatedUs: number;
	/** The gate around nothing, microseconds. */
	readonly gateUs: number;
}

/** What the gate adds to a call that it does not throttle. */
export async function measureOverhead({ scene }: BenchScene, db: Database): Promise<Overhead> {
	const gate = openBenchGate(db, Number.POSITIVE_INFINITY);
	const bare = await scene.signedIn();
	const gated = await scene.signedIn(scene.ola, { gate });
	const bareUs: number[] = [];
	const gatedUs: number[] = [];
	// The first rounds compile and are thrown away.
	for (let round = -3; round < ROUNDS; round += 1) {
		const one = await usPerCall(CALLS, () => bare.self());
		const other = await usPerCall(CALLS, () => gated.self());
		if (round >= 0) bareUs.push(one);
		if (round >= 0) gatedUs.push(other);
	}
	await usPerCall(EMPTY_RUNS / 10, () => gate.run(CALL, async () => undefined));
	const gateUs = await usPerCall(EMPTY_RUNS, () => gate.run(CALL, async () => undefined));
	gate.close();
	await Promise.all([bare.close(), gated.close()]);
	return { bareUs: median(bareUs), gatedUs: median(gatedUs), gateUs };
}

async function usPerCall(calls: number, run: () => Promise<unknown>): Promise<number> {
	const from = performance.now();
	for (let call = 0; call < calls; call += 1) await run();
	return ((performance.now() - from) * 1000) / calls;
}
