import { type Inngest, InngestCommHandler, type InngestFunction } from "inngest";
import type { CallAnswer } from "./read-answer";

/** What is called: one function, one step of it or its discovery. */
export interface FunctionCall {
	readonly functionId: string;
	/** SHA-1 of a planned step's id; `step`: whatever comes next. */
	readonly stepId: string;
	/** The request, as JSON: functions share no object with the executor. */
	readonly body: string;
}

/** The functions behind the SDK's own handler, without a network in between. */
export interface FunctionCaller {
	call(call: FunctionCall): Promise<CallAnswer>;
	/** The functions' configurations, as the SDK registers them with a server. */
	configs(): Promise<unknown[]>;
}

interface HandlerRequest {
	readonly method: "POST" | "PUT";
	readonly url: URL;
	readonly body: string;
	readonly headers: Readonly<Record<string, string>>;
}

/** Nothing listens there: every request is answered in this process. */
const URL_OF_ITSELF = "http://jobs.invalid/api/inngest";

/** Puts functions behind the SDK's handler. Signatures are not asked for, since nobody else can reach this instance. */
export function createCaller(client: Inngest.Any, functions: readonly InngestFunction.Any[]): FunctionCaller {
	const comm = new InngestCommHandler({
		frameworkName: "shiplog",
		client,
		functions: [...functions],
		skipSignatureValidation: true,
		handler: (request: HandlerRequest) => ({
			body: () => request.body,
			headers: (key: string) => request.headers[key.toLowerCase()] ?? null,
			method: () => request.method,
			url: () => request.url,
			transformResponse: ({ status, headers, body }: CallAnswer) => ({ status, headers: lowerCased(headers), body }),
		}),
	});
	const handle = comm.createHandler<(request: HandlerRequest) => Promise<CallAnswer>>();
	return {
		call({ functionId, stepId, body }) {
			const url = new URL(URL_OF_ITSELF);
			url.searchParams.set("fnId", functionId);
			url.searchParams.set("stepId", stepId);
			return handle({ method: "POST", url, body, headers: {} });
		},
		async configs() {
			const body = JSON.stringify({ url: URL_OF_ITSELF });
			const headers = { "x-inngest-sync-kind": "in_band" };
			const answer = await handle({ method: "PUT", url: new URL(URL_OF_ITSELF), body, headers });
			const registered = JSON.parse(answer.body) as { functions?: unknown[]; message?: string };
			if (answer.status === 200 && registered.functions) return registered.functions;
			throw new Error(`The functions could not be registered: ${registered.message ?? answer.status}`);
		},
	};
}

function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
	return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
