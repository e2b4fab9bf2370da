import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { Inngest, type InngestFunction } from "inngest";
import { serve } from "inngest/node";
import { createLogger } from "@/lib/logger";
import type { JobServer, RunOutcome, SentEvent } from "../job-server";
import { type Tally, tallyMiddleware } from "./tally";

/** A real server's own pace: `--tick 50 --retry-interval 1`. */
const LOOK_EVERY_MS = 100;

/** Scenes make functions fail on purpose. */
const silent = createLogger("silent");

const STATUSES = new Map<string, RunOutcome["status"]>([
	["completed", "completed"],
	["failed", "failed"],
	["cancelled", "cancelled"],
]);

/** Where a real Inngest server listens; `null`: there is none, and its scenes are skipped. */
export function realServerUrl(): string | null {
	return process.env.INNGEST_CONTRACT_URL ?? null;
}

/** Serves the functions over HTTP, and lets the server of INNGEST_CONTRACT_URL (`inngest dev`, or `start` with its keys) drive them. */
export async function openRealServer(appId: string, tally: Tally): Promise<JobServer> {
	const baseUrl = realServerUrl();
	if (baseUrl === null) throw new Error("INNGEST_CONTRACT_URL is not set.");
	const signingKey = process.env.INNGEST_CONTRACT_SIGNING_KEY;
	const eventKey = process.env.INNGEST_CONTRACT_EVENT_KEY ?? "contract";
	const client = new Inngest({
		id: appId,
		baseUrl,
		eventKey,
		isDev: signingKey === undefined,
		...(signingKey === undefined ? {} : { signingKey }),
		middleware: [tallyMiddleware(tally)],
		logger: silent,
		internalLogger: silent,
	});
	return new RealServer(client, baseUrl, signingKey);
}

class RealServer implements JobServer {
	readonly client: Inngest.Any;
	readonly #baseUrl: string;
	readonly #signingKey: string | undefined;
	#http: Server | null = null;

	constructor(client: Inngest.Any, baseUrl: string, signingKey: string | undefined) {
		this.client = client;
		this.#baseUrl = baseUrl;
		this.#signingKey = signingKey;
	}

	async start(functions: readonly InngestFunction.Any[]): Promise<void> {
		const http = createServer(serve({ client: this.client, functions: [...functions], servePath: "/api/inngest" }));
		this.#http = http;
		await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
		const { port } = http.address() as AddressInfo;
		const synced = await fetch(`http://127.0.0.1:${port}/api/inngest`, { method: "PUT" });
		if (!synced.ok) throw new Error(`The server did not take the functions: ${synced.status} ${await synced.text()}`);
	}

	async send(events: readonly SentEvent[]): Promise<string[]> {
		const { ids } = await this.client.send(events as never);
		return ids;
	}

	async readRun(runId: string): Promise<RunOutcome> {
		const headers = this.#signingKey === undefined ? {} : { authorization: `Bearer ${this.#signingKey}` };
		const response = await fetch(new URL(`/v1/runs/${runId}`, this.#baseUrl), { headers });
		if (!response.ok) return { runId, status: "running", output: null, error: null };
		const { data } = (await response.json()) as { data: { status: string; output: unknown } };
		const status = STATUSES.get(data.status.toLowerCase()) ?? "running";
		const error = status === "failed" ? (data.output as RunOutcome["error"]) : null;
		return { runId, status, output: status === "completed" ? data.output : null, error };
	}

	settle(): Promise<void> {
		return wait(LOOK_EVERY_MS);
	}

	advance(ms: number): Promise<void> {
		return wait(ms);
	}

	async passRetry(): Promise<void> {
		await wait(LOOK_EVERY_MS);
	}

	async stop(): Promise<void> {
		this.#http?.closeAllConnections();
		this.#http?.close();
	}
}
