import type { Inngest, InngestFunction } from "inngest";

/** How a run came out, in one set of words for every server. */
export interface RunOutcome {
	readonly runId: string;
	readonly status: "running" | "completed" | "failed" | "cancelled";
	readonly output: unknown;
	/** `null` unless it failed. */
	readonly error: { readonly name?: string; readonly message: string } | null;
}

export interface SentEvent {
	readonly id?: string;
	readonly name: string;
	readonly data?: Record<string, unknown>;
}

/** Whoever drives the functions: our executor or Inngest's own server. The suite knows nothing else of either. */
export interface JobServer {
	/** Functions are made with it, and events are sent through it. */
	readonly client: Inngest.Any;
	/** Begins to drive these functions; once in a server's life. */
	start(functions: readonly InngestFunction.Any[]): Promise<void>;
	/** Sends events as the product does; gives the ids by which the server knows them. */
	send(events: readonly SentEvent[]): Promise<string[]>;
	/** A run as it stands. */
	readRun(runId: string): Promise<RunOutcome>;
	/** Lets everything go on that can go on by now. */
	settle(): Promise<void>;
	/** Lets time pass: an injected clock is moved, a real server is waited for. */
	advance(ms: number): Promise<void>;
	/** Lets the wait after a failed attempt (from 0) pass. */
	passRetry(attempt: number): Promise<void>;
	stop(): Promise<void>;
}
