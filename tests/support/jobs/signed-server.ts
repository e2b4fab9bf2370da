import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** What the SDK sent to the server, and whether it proved itself with the hash of the signing key. */
export interface Received {
	readonly path: string;
	readonly isProven: boolean;
	readonly body: unknown;
}

/** One answer's operation, or one of a checkpoint. */
export interface Operation {
	readonly id: string;
	readonly op: string;
	readonly name?: string;
	readonly displayName?: string;
	readonly data?: unknown;
	readonly error?: unknown;
}

export interface SignedServer {
	readonly baseUrl: string;
	readonly received: readonly Received[];
	stop(): Promise<void>;
}

/** The half of a job server that listens: takes checkpoints, events and registrations, and remembers them. */
export async function startSignedServer(signingKey: string): Promise<SignedServer> {
	const received: Received[] = [];
	const proof = `Bearer ${createHash("sha256").update(Buffer.from(signingKey, "hex")).digest("hex")}`;
	const server = createServer(async (request, response) => {
		const path = request.url ?? "";
		const body = JSON.parse(await textOf(request)) as unknown;
		received.push({ path, isProven: request.headers.authorization === proof, body });
		const ids = Array.isArray(body) ? body.map((_, index) => `event-${index}`) : [];
		response.setHeader("content-type", "application/json").end(JSON.stringify({ ids, status: 200 }));
	});
	await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
	const { port } = server.address() as AddressInfo;
	return {
		baseUrl: `http://127.0.0.1:${port}`,
		received,
		stop: () =>
			new Promise<void>((closed) => {
				server.closeAllConnections();
				server.close(() => closed());
			}),
	};
}

/** What a server writes into `x-inngest-signature` for a body: over its canonical form, at a second. */
export function signatureOf(body: unknown, signingKey: string, at: number = Date.now()): string {
	const second = Math.round(at / 1_000);
	const text = body === undefined ? "" : canonical(body);
	return `t=${second}&s=${hmac(text + second, signingKey)}`;
}

/** Whether an answer carries the app's own signature of its text. */
export function isSigned(text: string, signature: string | null, signingKey: string): boolean {
	const params = new URLSearchParams(signature ?? "");
	return params.get("s") === hmac(text + (params.get("t") ?? ""), signingKey);
}

function hmac(text: string, signingKey: string): string {
	return createHmac("sha256", signingKey.replace(/^signkey-\w+-/, ""))
		.update(text)
		.digest("hex");
}

/** JSON with its keys in order. Enough for bodies of text, whole numbers and lists. */
function canonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
	if (typeof value !== "object" || value === null) return JSON.stringify(value);
	const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
	return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${canonical(held)}`).join(",")}}`;
}

async function textOf(request: IncomingMessage): Promise<string> {
	let text = "";
	for await (const chunk of request) text += String(chunk);
	return text;
}
