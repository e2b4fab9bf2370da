import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { JobServer } from "@/tests/contract/jobs/job-server";
import { BenchBoard, benchFunctions } from "./bench-functions";
import { Countdown } from "./countdown";

/** Runs at once, as many as the figures are asked for. */
export const RUNS_AT_ONCE = 200;
const CHAIN_STEPS = 20;
const LONG_CHAIN_STEPS = 300;
const PROBES = 100;
const PROBE_EVERY_MS = 30;
const BUSY_LAPS = 10;
const BATCH = 10;
const BATCH_EVERY_MS = 50;
/** Until everything is loaded and compiled. */
const WARM_UPS = 20;

/** Milliseconds from sending an event to its function's first line. */
export type Latencies = readonly number[];

export interface JobFigures {
	/** One run, one step after the other. */
	readonly stepsPerSecondAlone: number;
	/** All runs at once. */
	readonly stepsPerSecondTogether: number;
	/** Nothing else goes on. */
	readonly latencyAlone: Latencies;
	/** All sent in one breath. */
	readonly latencyTogether: Latencies;
	/** While the others work, sleep and work again. */
	readonly latencyBeside: Latencies;
}

/** Measures whoever drives the functions; in the same process, so that both ends of a latency are one clock's. */
export async function measureJobs(server: JobServer, named: (name: string) => string): Promise<JobFigures> {
	const board = new BenchBoard();
	await server.start(benchFunctions({ client: server.client, named }, board));
	const bench = new Bench(server, named, board);
	await bench.probeOneByOne(WARM_UPS);
	return {
		latencyAlone: await bench.probeOneByOne(PROBES),
		stepsPerSecondAlone: await bench.chains(1, LONG_CHAIN_STEPS),
		stepsPerSecondTogether: await bench.chains(RUNS_AT_ONCE, CHAIN_STEPS),
		latencyTogether: await bench.probeAtOnce(RUNS_AT_ONCE),
		latencyBeside: await bench.probeBeside(RUNS_AT_ONCE),
	};
}

class Bench {
	constructor(
		private readonly server: JobServer,
		private readonly named: (name: string) => string,
		private readonly board: BenchBoard,
	) {}

	async chains(runs: number, steps: number): Promise<number> {
		this.board.ended = new Countdown(runs);
		const from = performance.now();
		await this.#send("chain", runs, () => ({ steps }));
		await this.board.ended.over();
		return (runs * steps) / ((performance.now() - from) / 1_000);
	}

	async probeOneByOne(probes: number): Promise<Latencies> {
		const found: number[] = [];
		for (let at = 0; at < probes; at += 1) {
			found.push(...(await this.probeAtOnce(1)));
			await wait(PROBE_EVERY_MS);
		}
		return found;
	}

	async probeAtOnce(probes: number): Promise<Latencies> {
		const ids = Array.from({ length: probes }, () => randomBytes(6).toString("hex"));
		this.board.entered = new Countdown(probes);
		const from = performance.now();
		await this.#send("probe", probes, (at) => ({ probe: ids[at] }));
		await this.board.entered.over();
		return ids.map((id) => (this.board.enteredAt.get(id) ?? Number.NaN) - from);
	}

	async probeBeside(runs: number): Promise<Latencies> {
		const ended = new Countdown(runs);
		this.board.ended = ended;
		// Not in step with each other: their sleeps are as long as it takes them all to begin.
		for (let sent = 0; sent < runs; sent += BATCH) {
			await this.#send("busy", BATCH, () => ({ laps: BUSY_LAPS }));
			await wait(BATCH_EVERY_MS);
		}
		const found = await this.probeOneByOne(PROBES);
		await ended.over();
		return found;
	}

	async #send(name: string, times: number, data: (at: number) => Record<string, unknown>): Promise<void> {
		const events = Array.from({ length: times }, (_, at) => ({ name: this.named(name), data: data(at) }));
		await this.server.send(events);
	}
}
