import { rm } from "node:fs/promises";
import { NextRequest } from "next/server";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { ErrorEnvelope } from "@/lib/dashboard/error-contract";
import { isSigned, type SignedServer, signatureOf, startSignedServer } from "../../support/jobs/signed-server";
import { stubWorkspace } from "../../support/services-context";

const KEY = "00112233445566778899aabbccddeeff";
const OTHER_KEY = KEY.replaceAll("0", "9");
const EVENT_KEY = "event-key-of-the-tests";
const METHODS = ["GET", "POST", "PUT"] as const;
const MINUTES = 60_000;

type Method = (typeof METHODS)[number];
interface Sent {
	readonly body?: unknown;
	/** As sent; `body` by default. */
	readonly text?: string;
	readonly key?: string | null;
	readonly at?: number;
	readonly query?: string;
	readonly headers?: Record<string, string>;
}

let folder = "";
let server: SignedServer;
beforeAll(async () => {
	folder = stubWorkspace();
	server = await startSignedServer(KEY);
});
beforeEach(() => {
	vi.resetModules();
	vi.unstubAllEnvs();
	vi.stubEnv("SHIPLOG_DATA_DIR", folder);
	vi.stubEnv("LOG_LEVEL", "silent");
});
afterAll(async () => {
	await server.stop();
	await rm(folder, { recursive: true, force: true });
});

/** Where an own server drives the jobs. */
function configure(more: Record<string, string> = {}): void {
	const own = { INNGEST_BASE_URL: server.baseUrl, INNGEST_SIGNING_KEY: KEY, INNGEST_EVENT_KEY: EVENT_KEY };
	for (const [name, value] of Object.entries({ ...own, ...more })) vi.stubEnv(name, value);
}

async function send(method: Method, { body, text, key = KEY, at, query = "", headers = {} }: Sent = {}) {
	const route = await import("@/app/api/inngest/route");
	const sent = text ?? (body === undefined ? null : JSON.stringify(body));
	const signed = key === null ? {} : { "x-inngest-signature": signatureOf(body, key, at) };
	const request = new NextRequest(`http://127.0.0.1:3000/api/inngest${query}`, {
		method,
		headers: { host: "127.0.0.1:3000", "content-type": "application/json", ...signed, ...headers },
		...(method !== "GET" && { body: sent }),
	});
	return route[method](request, undefined);
}

/** What a server that is let in would send. */
function bodyOf(method: Method): Sent {
	if (method === "GET") return {};
	if (method === "PUT") return { body: { url: "http://127.0.0.1:3000/api/inngest" }, headers: IN_BAND };
	return { body: {}, query: "?probe=trust&fnId=shiplog-close-due-weeks" };
}
const IN_BAND = { "x-inngest-sync-kind": "in_band" };

describe.each(METHODS)("%s /api/inngest", (method) => {
	test("has nothing there while the jobs run in this process, signed or not, and loads nothing for it", async () => {
		vi.doMock("@/app/api/inngest/serve-jobs", () => {
			throw new Error("loaded");
		});
		for (const key of [KEY, null]) {
			const response = await send(method, { ...bodyOf(method), key });
			expect(response.status).toBe(404);
			expect(ErrorEnvelope.parse(await response.json()).error.code).toBe("not_found");
		}
		vi.doUnmock("@/app/api/inngest/serve-jobs");
	});

	test("answers a server that signs", async () => {
		configure();
		const response = await send(method, bodyOf(method));
		expect(response.status).toBe(200);
		expect(isSigned(await response.text(), response.headers.get("x-inngest-signature"), KEY)).toBe(true);
	});

	test.each([
		["unsigned", { key: null }],
		["signed with another key", { key: OTHER_KEY }],
		["signed six minutes ago", { at: Date.now() - 6 * MINUTES }],
		["signed six minutes ahead", { at: Date.now() + 6 * MINUTES }],
		["signed for another body", { text: '{"url":"http://10.9.9.9/"}' }],
		["signed by nothing but words", { key: null, headers: { "x-inngest-signature": "t=1&s=1" } }],
		["signed for a body that is no JSON", { text: "{" }],
	])("refuses a call %s, and tells it nothing", async (_what, how) => {
		configure();
		if ("text" in how && method === "GET") return;
		const response = await send(method, { ...bodyOf(method), ...how });
		const text = await response.text();
		expect(response.status).toBe(401);
		expect(text).not.toMatch(/shiplog-|function_count|has_signing_key|js:v|at .*\.js/);
		expect([...response.headers.keys()].filter((name) => name.startsWith("x-inngest"))).not.toContain("x-inngest-sdk");
	});

	test("stays shut to unsigned calls whatever the SDK's own switches say", async () => {
		configure({ INNGEST_DEV: "1", INNGEST_ENABLE_UNAUTHED_SYNC: "1" });
		const refused = await send(method, { ...bodyOf(method), key: null });
		expect(refused.status).toBe(500);
		expect(await refused.text()).not.toContain("INNGEST");
		vi.stubEnv("INNGEST_DEV", "0");
		expect((await send(method, { ...bodyOf(method), key: null })).status).toBe(401);
	});

	test("accepts both keys while they are being changed", async () => {
		configure({ INNGEST_SIGNING_KEY_FALLBACK: OTHER_KEY });
		expect((await send(method, { ...bodyOf(method), key: OTHER_KEY })).status).toBe(200);
		expect((await send(method, bodyOf(method))).status).toBe(200);
	});

	test("accepts a key with the prefix Inngest Cloud gives it", async () => {
		const key = `signkey-prod-${KEY}`;
		configure({ INNGEST_SIGNING_KEY: key });
		expect((await send(method, { ...bodyOf(method), key })).status).toBe(200);
	});
});

test("stays shut when the settings changed after the jobs' client was made without them", async () => {
	await import("@/jobs/client");
	configure();
	for (const method of METHODS) expect((await send(method, bodyOf(method))).status).toBe(500);
});

test("a body longer than any run's state is not read to its end", async () => {
	configure();
	let sent = 0;
	const endless = new ReadableStream<Uint8Array>({
		pull(controller) {
			sent += 1e6;
			controller.enqueue(new Uint8Array(1e6).fill(32));
		},
	});
	const { POST } = await import("@/app/api/inngest/route");
	const headers = { "x-inngest-signature": signatureOf({}, KEY) };
	const request = new NextRequest("http://127.0.0.1:3000/api/inngest", {
		method: "POST",
		headers,
		body: endless,
		duplex: "half",
	});
	expect((await POST(request, undefined)).status).toBe(422);
	expect(sent).toBeLessThan(60e6);
});
