import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, test, vi } from "vitest";
import type { ImportProgress } from "@/lib/domain/import-report";
import { runBeforeClose } from "@/lib/services/before-close";
import { getImport } from "@/lib/services/collect/get-import";
import { importExport } from "@/lib/services/collect/import-export";
import { importInWorker } from "@/lib/services/collect/import-in-worker";
import { importPool } from "@/lib/services/collect/import-pool";
import { beginImport } from "@/lib/services/collect/record-import";
import { listWeekRollups } from "@/lib/services/rollup/list-week-rollups";
import { aChat, aMessage, type RawEntry, resultFolder } from "../../factories/result-json";
import { aServiceContext } from "../../factories/service-context";
import { withTestDatabase } from "../../support/database";

const database = withTestDatabase();
const write = resultFolder();
const context = () => aServiceContext(database().db);
// Inherited by the process that reads.
vi.stubEnv("LOG_LEVEL", "silent");
afterAll(() => runBeforeClose(database().db));

function aHistory(id: number, messages: number): RawEntry {
	const entries = Array.from({ length: messages }, (_, index) => aMessage(index + 1, index));
	return aChat(entries, { id, name: `Chat ${id}` });
}

/** The import's row as it stands. */
async function rowOf(importId: string) {
	return getImport(context(), { importId });
}

describe("importInWorker", () => {
	test("gives the result, the rows and the progress that an import in this process gives", async () => {
		const path = await write("whole.json", aHistory(1_730_000_001, 5_000));
		const steps: ImportProgress[] = [];
		const importId = randomUUID();
		await beginImport(context(), importId, "whole.json");
		const apart = await importInWorker(context(), {
			importId,
			paths: [path],
			timezone: "UTC",
			fileName: "whole.json",
			onProgress: (progress) => steps.push(progress),
		});
		expect(apart).toMatchObject({ messages: 5_000, inserted: 5_000, chat: { title: "Chat 1730000001" } });
		expect(new Set(steps.map(({ stage }) => stage))).toEqual(
			new Set(["opening", "reading", "linking", "measuring", "freezing", "done"]),
		);
		expect(await rowOf(importId)).toMatchObject({ state: "done", fileName: "whole.json", result: apart });
		const { slug } = apart.chat;
		const weeks = await listWeekRollups(context(), { groupId: (await rowOf(importId)).groupId ?? 0 });
		// The context's clock, not the machine's, says which weeks are over.
		expect(weeks.length).toBeGreaterThan(0);
		const again = await importExport(context(), { paths: [path], timezone: "UTC" });
		expect(again).toMatchObject({ inserted: 0, updated: 0, unchanged: 5_000, chat: { slug } });
	});

	test("an export that cannot be read fails in the same words, and so does its row", async () => {
		const path = await write(
			"broken.json",
			'{ "name": "Broken", "type": "private_supergroup", "id": 17, "messages": [ {',
		);
		const importId = randomUUID();
		await beginImport(context(), importId, "broken.json");
		const here = await importExport(context(), { paths: [path] }).catch((error: unknown) => error);
		const apart = await importInWorker(context(), { importId, paths: [path] }).catch((error: unknown) => error);
		expect(apart).toMatchObject({ name: "AppError", ...pick(here) });
		expect(await rowOf(importId)).toMatchObject({ state: "failed", failure: pick(here) });
	});

	test("called off, it stops in good order and the next one goes on from what is stored", async () => {
		const path = await write("long.json", aHistory(1_730_000_002, 30_000));
		const calledOff = new AbortController();
		const importId = randomUUID();
		await beginImport(context(), importId, "long.json");
		const stopped = importInWorker(context(), {
			importId,
			paths: [path],
			timezone: "UTC",
			signal: calledOff.signal,
			onProgress: ({ entries }) => entries > 9_000 && calledOff.abort(),
		});
		await expect(stopped).rejects.toMatchObject({ code: "conflict", message: "The import was stopped." });
		expect(await rowOf(importId)).toMatchObject({ state: "failed", failure: { message: "The import was stopped." } });
		const rest = await importInWorker(context(), { paths: [path], timezone: "UTC" });
		expect(rest.unchanged).toBeGreaterThan(0);
		expect(rest.inserted + rest.unchanged).toBe(30_000);
	});

	test("called off before a process took it up, it says the same", async () => {
		const path = await write("unread.json", aHistory(1_730_000_009, 10));
		const importId = randomUUID();
		await beginImport(context(), importId, "unread.json");
		const stopped = importInWorker(context(), { importId, paths: [path], signal: AbortSignal.abort() });
		await expect(stopped).rejects.toMatchObject({ code: "conflict", message: "The import was stopped." });
		expect(await rowOf(importId)).toMatchObject({ state: "failed", failure: { message: "The import was stopped." } });
	});

	test("a process that dies fails its import and no other", async () => {
		const path = await write("killed.json", aHistory(1_730_000_003, 30_000));
		const other = await write("other.json", aHistory(1_730_000_004, 10));
		const importId = randomUUID();
		await beginImport(context(), importId, "killed.json");
		const killed = importInWorker(context(), {
			importId,
			paths: [path],
			timezone: "UTC",
			onProgress: ({ entries }) => entries > 9_000 && kill(importPool(context()).pids),
		});
		const waiting = importInWorker(context(), { paths: [other], timezone: "UTC" });
		await expect(killed).rejects.toMatchObject({ code: "internal", message: expect.stringContaining("reads exports") });
		expect(await rowOf(importId)).toMatchObject({ state: "failed", failure: { code: "internal" } });
		await expect(waiting).resolves.toMatchObject({ inserted: 10 });
		await expect(importInWorker(context(), { paths: [path], timezone: "UTC" })).resolves.toMatchObject({
			messages: 30_000,
		});
	});
});

function kill(pids: readonly number[]): void {
	for (const pid of pids) process.kill(pid, "SIGKILL");
}

function pick(error: unknown): object {
	const { code, message } = error as { code: string; message: string };
	return { code, message };
}
