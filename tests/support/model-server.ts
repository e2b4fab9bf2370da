import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll } from "vitest";

/** What a model was sent. */
export interface SentToModel {
	readonly path: string;
	readonly authorization: string | null;
	/** The whole body, as it came over the wire. */
	readonly body: string;
}

/** What it answers: the text of its message, or a whole response; `"silence"`: nothing, ever. */
export type ModelAnswer =
	| string
	| { readonly status: number; readonly body: string; readonly location?: string }
	| "silence";

export interface ModelServer {
	readonly url: () => string;
	readonly sent: SentToModel[];
	answer: (sent: SentToModel) => ModelAnswer;
}

/** A server on loopback that speaks chat completions, for the enclosing suite. */
export function withModelServer(): ModelServer {
	let origin = "";
	const model: ModelServer = { url: () => `${origin}/v1`, sent: [], answer: () => "{}" };
	const server = createServer(async (request, response) => {
		const { authorization = null } = request.headers;
		const sent = { path: request.url ?? "", authorization, body: await bodyOf(request) };
		model.sent.push(sent);
		const answer = model.answer(sent);
		if (answer === "silence") return;
		const whole = typeof answer === "string" ? { status: 200, body: completion(answer) } : answer;
		if ("location" in whole && whole.location) response.setHeader("location", whole.location);
		response.writeHead(whole.status, { "content-type": "application/json" }).end(whole.body);
	});
	beforeAll(async () => {
		await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
		origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	});
	afterAll(() => {
		server.closeAllConnections();
		server.close();
	});
	return model;
}

function completion(content: string): string {
	return JSON.stringify({ choices: [{ message: { role: "assistant", content } }] });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks).toString("utf8");
}
