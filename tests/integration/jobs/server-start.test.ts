import { rm } from "node:fs/promises";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { register } from "@/instrumentation";
import type { Work } from "@/lib/http/background-work";
import { openContext } from "@/lib/services/open-context";
import { withTestDatabase } from "@/tests/support/database";
import { stubWorkspace } from "@/tests/support/services-context";

const SIGNALS = ["SIGINT", "SIGTERM"] as const;
const database = withTestDatabase();
const held = globalThis as typeof globalThis & { shiplogWork?: readonly Work[] | undefined };
const listening = new Map(SIGNALS.map((signal) => [signal, process.listeners(signal)]));
let folder = "";

beforeAll(() => {
	folder = stubWorkspace();
	vi.stubEnv("DATABASE_URL", database().url);
	vi.stubEnv("LOG_LEVEL", "silent");
	vi.stubEnv("MTPROTO_ENABLED", "0");
});
beforeEach(() => void vi.stubEnv("NEXT_RUNTIME", "nodejs"));
afterEach(async () => {
	await stopAll();
	for (const signal of SIGNALS) {
		const known = listening.get(signal) ?? [];
		for (const listener of process.listeners(signal)) if (!known.includes(listener)) process.off(signal, listener);
	}
});
afterAll(async () => {
	await (await openContext({ type: "system", job: "test" })).close();
	vi.unstubAllEnvs();
	await rm(folder, { recursive: true, force: true });
});

async function stopAll(): Promise<void> {
	const work = held.shiplogWork ?? [];
	held.shiplogWork = undefined;
	await Promise.all(work.map((part) => part.stop()));
}

const runners = async () => {
	const [rows] = await database().db.pool.query("SELECT epoch, holder <> '' AS isHeld FROM jobs_runner");
	return rows;
};

test("the part of the server that runs at the edge starts nothing", async () => {
	vi.stubEnv("NEXT_RUNTIME", "edge");
	await register();
	expect(held.shiplogWork).toBeUndefined();
	expect(await runners()).toEqual([]);
});

test("a server half configured for an Inngest server does not start, and nothing of it is under way", async () => {
	vi.stubEnv("INNGEST_BASE_URL", "http://127.0.0.1:9");
	await expect(register()).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("INNGEST_") });
	expect(held.shiplogWork ?? []).toEqual([]);
	expect(await runners()).toEqual([]);
	vi.stubEnv("INNGEST_BASE_URL", undefined);
});

test("a server that starts runs the jobs, once however often it is told to, until it stops", async () => {
	await Promise.all([register(), register()]);
	await register();
	await vi.waitFor(async () => expect(await runners()).toEqual([{ epoch: 1, isHeld: 1 }]));
	await stopAll();
	expect(await runners()).toMatchObject([{ isHeld: 0 }]);
});
