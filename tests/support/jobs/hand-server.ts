import { createHash } from "node:crypto";
import { Inngest, type InngestFunction, type Middleware } from "inngest";
import { serve } from "inngest/edge";

export interface HandCall {
	readonly runId: string;
	readonly attempt?: number;
	readonly maxAttempts?: number;
	/** What came before, by step id. */
	readonly memo?: Readonly<Record<string, { readonly data: unknown } | { readonly error: unknown }>>;
	/** The step to run; without it the run is discovered. */
	readonly stepId?: string;
	readonly event?: { readonly id: string; readonly name: string; readonly data: unknown };
	/** Steps are handed over one by one while the request goes on. */
	readonly hasCheckpoints?: boolean;
}

const ignore = () => {};
const SILENT = { info: ignore, warn: ignore, error: ignore, debug: ignore };

/** The hash a step id travels as. */
function stepHash(id: string): string {
	return createHash("sha1").update(id).digest("hex");
}

/** Calls functions as a job server would, one request at a time, and decides nothing by itself. */
export class HandServer {
	readonly client: Inngest.Any;
	/** Status of the answers to checkpoints. */
	checkpointStatus = 200;
	checkpoints = 0;

	constructor(middleware: Middleware.Class[]) {
		const fetch = async () => {
			this.checkpoints += 1;
			return Response.json({ data: {} }, { status: this.checkpointStatus });
		};
		const shared = { id: "shiplog", isDev: true, logger: SILENT } as const;
		this.client = new Inngest({ ...shared, baseUrl: "http://127.0.0.1:1", fetch, middleware });
	}

	async call(fn: InngestFunction.Any, call: HandCall): Promise<{ status: number; body: unknown }> {
		const { attempt = 0, maxAttempts = 4, memo = {}, stepId, hasCheckpoints = false } = call;
		const event = call.event ?? { id: `event:${call.runId}`, name: "group/collect.requested", data: { groupId: "7" } };
		const steps = Object.entries(memo).map(([id, outcome]) => [stepHash(id), outcome]);
		const url = `http://127.0.0.1/?fnId=shiplog-${fn.id()}&stepId=${stepId === undefined ? "step" : stepHash(stepId)}`;
		const ctx = {
			run_id: call.runId,
			qi_id: "queue-item",
			...(hasCheckpoints ? { fn_id: "01890000-0000-7000-8000-000000000000" } : {}),
			...{ attempt, max_attempts: maxAttempts, disable_immediate_execution: false, use_api: false },
			stack: { stack: steps.map(([hash]) => hash), current: steps.length },
		};
		const body = JSON.stringify({ version: -1, event, events: [event], steps: Object.fromEntries(steps), ctx });
		const handler = serve({ client: this.client, functions: [fn] });
		const answer = await handler(
			new Request(url, { method: "POST", body, headers: { "content-type": "application/json", host: "127.0.0.1" } }),
		);
		return { status: answer.status, body: await answer.json() };
	}
}
