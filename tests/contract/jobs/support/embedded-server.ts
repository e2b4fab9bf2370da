import { Inngest, type InngestFunction } from "inngest";
import { retryDelay } from "@/jobs/embedded/backoff";
import { createEmbeddedFetch } from "@/jobs/embedded/embedded-fetch";
import { type Executor, startExecutor } from "@/jobs/embedded/start-executor";
import type { ServiceContext } from "@/lib/services/context";
import type { Clock } from "@/lib/services/telegram/clock";
import { createTestDatabase, type TestDatabase } from "@/tests/support/create-test-database";
import { FakeClock } from "@/tests/support/fake-clock";
import { aContext } from "@/tests/support/services-context";
import type { JobServer, RunOutcome, SentEvent } from "../job-server";
import { type Tally, tallyMiddleware } from "./tally";

const START_AT = new Date("2026-11-16T12:00:00Z");

/** Without chance: a test knows how long to wait. */
const waitAfter = (attempt: number) => retryDelay(attempt, () => 0.5);

interface RunRow {
	readonly status: string;
	readonly output: string | null;
}

/** The embedded executor on a database of its own, with the clock in hand. */
export class EmbeddedServer implements JobServer {
	readonly client: Inngest.Any;
	readonly #database: TestDatabase;
	readonly #ctx: ServiceContext;
	readonly #clock: Clock;
	#functions: readonly InngestFunction.Any[] = [];
	#executor: Executor | null = null;

	constructor(appId: string, tally: Tally, database: TestDatabase, clock: Clock) {
		this.#database = database;
		this.#clock = clock;
		this.#ctx = { ...aContext(database.db), now: () => new Date(this.#clock.now()) };
		this.client = new Inngest({
			id: appId,
			isDev: true,
			baseUrl: "http://embedded.invalid",
			eventKey: "embedded",
			fetch: createEmbeddedFetch(async () => this.#ctx),
			middleware: [tallyMiddleware(tally)],
			logger: this.#ctx.log,
			internalLogger: this.#ctx.log,
		});
	}

	async start(functions: readonly InngestFunction.Any[]): Promise<void> {
		this.#functions = functions;
		this.#executor = await this.#begin();
		// Before a second one comes beside it.
		await this.settle();
	}

	async send(events: readonly SentEvent[]): Promise<string[]> {
		const { ids } = await this.client.send(events as never);
		return ids;
	}

	async readRun(runId: string): Promise<RunOutcome> {
		const { status, output } = await this.#row(runId);
		const value = output === null ? null : JSON.parse(output);
		if (status === "completed") return { runId, status, output: value, error: null };
		if (status === "failed") return { runId, status, output: null, error: value };
		return { runId, status: status === "cancelled" ? "cancelled" : "running", output: null, error: null };
	}

	async settle(): Promise<void> {
		await this.#executor?.settled();
	}

	async advance(ms: number): Promise<void> {
		await this.settle();
		await this.leap(ms);
	}

	/** Time passes at once, in the middle of whatever is going on. */
	async leap(ms: number): Promise<void> {
		if (this.#clock instanceof FakeClock) await this.#clock.advance(ms);
		else await this.#clock.sleep(ms);
		await this.settle();
	}

	async passRetry(attempt: number): Promise<void> {
		await this.advance(waitAfter(attempt));
	}

	/** Does something while no executor runs, and begins a new one. */
	async down<T>(work: () => T | Promise<T>): Promise<T> {
		await this.#executor?.stop();
		this.#executor = null;
		try {
			return await work();
		} finally {
			this.#executor = await this.#begin();
		}
	}

	/** Does something while a second executor stands by. */
	async beside<T>(work: () => Promise<T>): Promise<T> {
		const second = await this.#begin();
		try {
			return await work();
		} finally {
			await second.stop();
		}
	}

	/** Whether it has been told to stop, and has not yet. */
	async isStopping(): Promise<boolean> {
		return (await this.#count("SELECT COUNT(*) AS n FROM jobs_runner WHERE is_stopping")) > 0;
	}

	/** What is queued or waited for. */
	leftovers(): Promise<number> {
		return this.#count("SELECT (SELECT COUNT(*) FROM jobs_queue) + (SELECT COUNT(*) FROM jobs_wait) AS n");
	}

	/** Fails when anything is left to do for a run that has ended: it would be done again some day. */
	async stop(): Promise<void> {
		await this.#executor?.stop();
		const ofEnded = "JOIN jobs_run r ON r.run_id = x.run_id WHERE r.ended_at IS NOT NULL";
		const items = await this.#count(`SELECT COUNT(*) AS n FROM jobs_queue x ${ofEnded}`);
		const waits = await this.#count(`SELECT COUNT(*) AS n FROM jobs_wait x ${ofEnded}`);
		await this.#database.drop();
		if (items + waits > 0) throw new Error(`Ended runs left ${items} things to do and ${waits} to wait for.`);
	}

	#begin(): Promise<Executor> {
		return startExecutor({
			ctx: this.#ctx,
			client: this.client,
			functions: this.#functions,
			clock: this.#clock,
			retryDelay: waitAfter,
		});
	}

	async #count(sql: string): Promise<number> {
		const [rows] = await this.#database.db.pool.query(sql);
		return Number((rows as { n: number }[])[0]?.n);
	}

	async #row(runId: string): Promise<RunRow> {
		const [rows] = await this.#database.db.pool.query("SELECT status, output FROM jobs_run WHERE run_id = ?", [runId]);
		const [row] = rows as RunRow[];
		if (row === undefined) throw new Error(`There is no run ${runId}.`);
		return row;
	}
}

export interface EmbeddedOptions {
	/** When a suite's clock begins. */
	readonly startAt?: Date;
	/** Another clock than one that stands until it is moved. */
	readonly clock?: Clock;
}

/** A server on a new database. */
export async function openEmbeddedServer(
	appId: string,
	tally: Tally,
	{ startAt = START_AT, clock = new FakeClock(startAt.getTime()) }: EmbeddedOptions = {},
): Promise<EmbeddedServer> {
	return new EmbeddedServer(appId, tally, await createTestDatabase(), clock);
}
