import { Inngest, type InngestFunction } from "inngest";
import type { Database } from "@/db/client";
import { createEmbeddedFetch } from "@/jobs/embedded/embedded-fetch";
import { type Executor, type ExecutorOptions, startExecutor } from "@/jobs/embedded/start-executor";
import { createLogger } from "@/lib/logger";
import { FakeClock } from "../fake-clock";

const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

/** Functions, a client and as many executors as a test wants, on one database and one clock that stands. */
export interface EngineWorld {
	readonly client: Inngest.Any;
	readonly clock: FakeClock;
	readonly answer: typeof fetch;
	start(functions: readonly InngestFunction.Any[], options?: Partial<ExecutorOptions>): Promise<Executor>;
	/** Rows of one of the executor's tables, oldest first. */
	rows(sql: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
	stop(): Promise<void>;
}

export function engineWorld(db: Database): EngineWorld {
	const clock = new FakeClock(Date.UTC(2026, 10, 16, 12));
	const answer = createEmbeddedFetch(async () => ({ db, now: () => new Date(clock.now()) }));
	const address = { isDev: true, baseUrl: "http://embedded.invalid", eventKey: "embedded" };
	const client = new Inngest({ id: "app", ...address, logger: SILENT, fetch: answer });
	const started: Executor[] = [];
	return {
		client,
		clock,
		answer,
		async start(functions, options = {}) {
			const ctx = { db, log: createLogger("silent") };
			const executor = await startExecutor({ ctx, client, functions, clock, leaseMs: 1_000, ...options });
			started.push(executor);
			return executor;
		},
		async rows(sql, values = []) {
			const [rows] = await db.pool.query(sql, values);
			return rows as Record<string, unknown>[];
		},
		async stop() {
			await Promise.all(started.map((executor) => executor.stop()));
		},
	};
}

/** Empties the executor's tables, so that tests of one suite share a database. */
export async function emptyEngine(db: Database): Promise<void> {
	for (const table of ["event", "run", "step", "queue", "wait", "key", "runner"]) {
		await db.pool.query(`DELETE FROM jobs_${table}`);
	}
}

/** Something a test opens by hand, and what waits for it. */
export function gate(): { readonly passed: Promise<void>; open(): void } {
	let open = () => {};
	const passed = new Promise<void>((resolve) => {
		open = resolve;
	});
	return { passed, open: () => open() };
}
