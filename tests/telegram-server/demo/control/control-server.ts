import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { answerControl, type ControlDesk } from "./answer-control";

const LOOPBACK = "127.0.0.1";

/** Opens the control door of a demo on loopback: what a person with the phone in hand could do and see. */
export async function openControlServer(
	desk: ControlDesk,
	port: number,
): Promise<{ port: number; close(): Promise<void> }> {
	const server = createServer((request, response) => {
		handle(desk, request, response).catch((error: unknown) => {
			response.writeHead(400, { "content-type": "application/json" });
			response.end(JSON.stringify({ error: error instanceof Error ? error.message : String(error) }));
		});
	});
	await new Promise<void>((resolve, reject) => {
		server.once("error", reject);
		server.listen(port, LOOPBACK, resolve);
	});
	const address = server.address();
	if (address === null || typeof address === "string") throw new Error("The control server has no port");
	return {
		port: address.port,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

async function handle(desk: ControlDesk, request: IncomingMessage, response: ServerResponse): Promise<void> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	const url = new URL(request.url ?? "/", `http://${LOOPBACK}`);
	const body =
		chunks.length === 0 ? {} : (JSON.parse(Buffer.concat(chunks).toString("utf8")) as Record<string, unknown>);
	const answer = answerControl(desk, request.method ?? "GET", url, body);
	if ("bytes" in answer) {
		response.writeHead(200, { "content-type": answer.type });
		response.end(answer.bytes);
		return;
	}
	response.writeHead(answer.status, { "content-type": "application/json" });
	response.end(JSON.stringify(answer.json));
}
