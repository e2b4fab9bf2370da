import { randomBytes } from "node:crypto";
import type { Inngest } from "inngest";
import type { JobServer, RunOutcome, SentEvent } from "../job-server";
import type { TalliedRun, Tally } from "./tally";

/** Rounds a run may need: more than any scene's failed attempts, and few enough to end soon where one hangs. */
const ROUNDS_MAX = 400;

/** What a suite makes its functions with. */
export interface Workshop {
	readonly client: Inngest.Any;
	/** An event name no other suite knows: a real server outlives the suites. */
	readonly named: (name: string) => string;
}

/** One thing a test started, and what came of it. */
export interface Job {
	readonly scene: string;
	/** The server's ids of the events it began with. */
	readonly eventIds: readonly string[];
	/** Waits until the run of this function has ended. */
	end(functionId?: string): Promise<RunOutcome>;
	/** Waits until this function has been entered, and gives its run. */
	run(functionId?: string): Promise<TalliedRun>;
	/** Every run of this function so far. */
	runs(functionId?: string): TalliedRun[];
	/** Times the handler was entered, over all its runs. */
	entries(functionId?: string): number;
	/** Times a step's body was begun, over all runs of the function. */
	executions(step: string, functionId?: string): number;
}

/** Starts jobs on a server and follows them by the marker their events carry. */
export class World<S extends JobServer = JobServer> {
	constructor(
		readonly server: S,
		readonly tally: Tally,
		readonly named: (name: string) => string,
	) {}

	/** Sends the event a function of this id waits for (`<prefix>/<id>`), and lets it go as far as it can. */
	async begin(functionId: string, data: Record<string, unknown> = {}, event: Partial<SentEvent> = {}): Promise<Job> {
		const job = await this.launch(functionId, data, event);
		await this.server.settle();
		return job;
	}

	/** Sends it and turns away. */
	async launch(functionId: string, data: Record<string, unknown> = {}, event: Partial<SentEvent> = {}): Promise<Job> {
		const scene = randomBytes(6).toString("hex");
		const eventIds = await this.send(event.name ?? functionId, { ...data, scene }, event.id);
		return this.follow(scene, functionId, eventIds);
	}

	/** Sends one event of this suite. */
	send(name: string, data: Record<string, unknown>, id?: string): Promise<string[]> {
		return this.server.send([{ name: this.named(name), data, ...(id === undefined ? {} : { id }) }]);
	}

	/** Follows what events with this marker start. */
	follow(scene: string, ownId: string, eventIds: readonly string[] = []): Job {
		const { server, tally } = this;
		const runs = (functionId = ownId) => tally.runsOf(functionId, scene);
		const run = async (functionId = ownId) => {
			for (let round = 0; round < ROUNDS_MAX; round += 1) {
				const [found] = runs(functionId);
				if (found !== undefined) return found;
				await server.settle();
			}
			throw new Error(`${functionId} was never entered.`);
		};
		return {
			scene,
			eventIds,
			run,
			runs,
			end: async (functionId) => endOf(server, (await run(functionId)).runId),
			entries: (functionId) => runs(functionId).reduce((sum, { entries }) => sum + entries, 0),
			executions: (step, functionId) => runs(functionId).reduce((sum, { steps }) => sum + (steps.get(step) ?? 0), 0),
		};
	}
}

/** Waits until a run has ended. A run that waits for time to pass does not end by itself where the clock stands. */
async function endOf(server: JobServer, runId: string): Promise<RunOutcome> {
	for (let round = 0; round < ROUNDS_MAX; round += 1) {
		const outcome = await server.readRun(runId);
		if (outcome.status !== "running") return outcome;
		await server.settle();
	}
	throw new Error(`Run ${runId} has not ended.`);
}
