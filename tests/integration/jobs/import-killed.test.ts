import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { listJobRuns } from "@/db/queries/job-runs";
import { getImport } from "@/lib/services/collect/get-import";
import { importUpload } from "@/lib/services/uploads/import-upload";
import { openUpload } from "@/lib/services/uploads/open-upload";
import { aChat, aMessage } from "@/tests/factories/result-json";
import { withTestDatabase } from "@/tests/support/database";
import { aContext, stubWorkspace } from "@/tests/support/services-context";

const SCRIPT = fileURLToPath(new URL("../../support/jobs/import-until-killed.ts", import.meta.url));
const MESSAGES = 60_000;
const database = withTestDatabase();
const owner = () => ({ ...aContext(database().db), now: () => new Date() });
const children = new Set<ChildProcess>();
let folder = "";

beforeAll(() => {
	folder = stubWorkspace();
});
afterAll(async () => {
	for (const child of children) await kill(child);
	await rm(folder, { recursive: true, force: true });
});

/** A process that does imports. What the one before it held has run out. */
async function start(): Promise<ChildProcess> {
	await database().db.pool.query("UPDATE jobs_runner SET expires_at = '2020-01-01'");
	const env = { ...process.env, DATABASE_URL: database().url };
	const child = fork(SCRIPT, [], { execArgv: ["--import", "tsx"], env });
	children.add(child);
	return child;
}

async function kill(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	child.kill("SIGKILL");
	await once(child, "exit");
}

/** Processes are started and files are read: on a busy machine that takes its time. */
function until(look: () => Promise<boolean>): Promise<unknown> {
	return vi.waitUntil(look, { timeout: 90_000, interval: 25 });
}

async function storedRows(): Promise<number> {
	const [rows] = await database().db.pool.query("SELECT COUNT(*) AS held FROM messages");
	return Number((rows as { held: number }[])[0]?.held);
}

test("an import whose process is killed half-way goes on by itself and stores every message once", {
	timeout: 180_000,
}, async () => {
	const { uploadId } = await openUpload(owner());
	const messages = Array.from({ length: MESSAGES }, (_, at) => aMessage(at + 1, at));
	const path = join(folder, "uploads", uploadId, "result.json");
	await writeFile(path, JSON.stringify(aChat(messages, { id: 1_730_000_099, name: "Killed" })));
	const { importId } = await importUpload(owner(), { uploadId });

	const first = await start();
	await until(async () => (await storedRows()) > 0);
	await kill(first);
	const stored = await storedRows();
	expect(stored).toBeLessThan(MESSAGES);
	expect((await getImport(owner(), { importId })).state).toBe("running");

	await start();
	await until(async () => (await getImport(owner(), { importId })).state !== "running");
	const { state, result } = await getImport(owner(), { importId });
	expect([state, (result?.inserted ?? 0) + (result?.unchanged ?? 0)]).toEqual(["done", MESSAGES]);
	expect(result?.unchanged).toBeGreaterThanOrEqual(stored);
	expect(await storedRows()).toBe(MESSAGES);
	await until(async () => (await listJobRuns(database().db, { states: ["completed"] }, 2)).length === 1);
	expect(await listJobRuns(database().db, {}, 10)).toHaveLength(1);
	await expect(stat(path)).rejects.toMatchObject({ code: "ENOENT" });
});
