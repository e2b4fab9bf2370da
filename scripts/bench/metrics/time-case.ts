import { percentile } from "../draw-load/percentile";

/** Milliseconds of one answer: the first after nothing of it was in memory, and the usual ones. */
export interface Timing {
	readonly cold: number;
	readonly p50: number;
	readonly p95: number;
}

/** Times an answer once after `forget`, then `rounds` times warm. */
export async function timeCase(
	answer: () => Promise<unknown>,
	rounds: number,
	forget: () => Promise<void>,
): Promise<Timing> {
	await forget();
	const cold = await timeOf(answer);
	await answer();
	const warm: number[] = [];
	for (let round = 0; round < rounds; round += 1) warm.push(await timeOf(answer));
	return { cold, p50: percentile(warm, 0.5), p95: percentile(warm, 0.95) };
}

async function timeOf(answer: () => Promise<unknown>): Promise<number> {
	const before = performance.now();
	await answer();
	return performance.now() - before;
}
