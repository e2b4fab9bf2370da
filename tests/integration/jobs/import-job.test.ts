import { mkdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listUnsentEvents } from "@/db/queries/outbox-events";
import { importExport } from "@/jobs/functions/import-export";
import { noteCancelled } from "@/jobs/functions/note-cancelled";
import { provideJobContext } from "@/jobs/job-context";
import { DiscreetErrors } from "@/jobs/middleware/discreet-errors";
import { importEventId } from "@/lib/domain/job-event";
import { getImport } from "@/lib/services/collect/get-import";
import { listImports } from "@/lib/services/collect/list-imports";
import { STALE_MS } from "@/lib/services/collect/record-import";
import { getImportStatus } from "@/lib/services/dashboard/get-import-status";
import { recordRun } from "@/lib/services/jobs/record-run";
import { importUpload } from "@/lib/services/uploads/import-upload";
import { openUpload } from "@/lib/services/uploads/open-upload";
import { readUpload } from "@/lib/services/uploads/read-upload";
import { aChat, aMessage } from "@/tests/factories/result-json";
import { withTestDatabase } from "@/tests/support/database";
import { HandServer } from "@/tests/support/jobs/hand-server";
import { rehearse } from "@/tests/support/jobs/json-steps";
import { runRequestedImports } from "@/tests/support/jobs/run-requested-imports";
import { aContext, NOW, STRANGER, stubWorkspace } from "@/tests/support/services-context";

const database = withTestDatabase();
const owner = () => aContext(database().db);
const entries = [aMessage(1, 0), aMessage(2, 1), aMessage(3, 2)];
let folder = "";

beforeAll(() => {
	folder = stubWorkspace();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Uploads a file and asks for its import. */
async function ask(document: unknown, name = "result.json", chat?: string) {
	const { uploadId } = await openUpload(owner());
	const path = join(folder, "uploads", uploadId, name);
	await mkdir(join(folder, "uploads", uploadId), { recursive: true });
	await writeFile(path, typeof document === "string" ? document : JSON.stringify(document));
	const { importId } = await importUpload(owner(), { uploadId, ...(chat === undefined ? {} : { chat }) });
	return { importId, uploadId, order: { importId, uploadId, chat: null, timezone: null, runId: `run-${importId}` } };
}

const isThere = (uploadId: string) =>
	stat(join(folder, "uploads", uploadId)).then(
		() => true,
		() => false,
	);

/** The import's run, as the jobs tell of it. */
async function tellRun(importId: string, state: "retrying" | "failed" | "cancelled" | "running") {
	const run = { functionId: "import-export", eventName: "export/import.requested", eventData: {}, groupId: null };
	await recordRun(owner(), { ...run, runId: `run-${importId}`, eventId: importEventId(importId), change: { state } });
}

describe("an uploaded export", () => {
	test("waits for its turn, is read once, and its files are gone", async () => {
		const one = await ask(aChat(entries, { id: 1_730_000_001, name: "Uploaded" }));
		const two = await ask(aChat(entries, { id: 1_730_000_002, name: "Behind it" }));
		const later = aContext(database().db, owner().actor, new Date(NOW.getTime() + 10 * STALE_MS));
		const waits = { state: "running", stage: "Waiting for its turn", share: null };
		for (const { importId } of [one, two]) expect(await getImportStatus(later, { importId })).toMatchObject(waits);
		const done = await runRequestedImports(owner());
		expect(done.map(({ result }) => result)).toEqual([
			expect.objectContaining({ inserted: 3, unchanged: 0 }),
			expect.objectContaining({ inserted: 3, unchanged: 0 }),
		]);
		for (const { importId, uploadId } of [one, two]) {
			expect(await getImport(owner(), { importId })).toMatchObject({ state: "done", result: { inserted: 3 } });
			expect(await isThere(uploadId)).toBe(false);
		}
		expect((await listImports(owner())).map(({ state }) => state)).toEqual(["done", "done"]);
	});

	test("that cannot be read leaves its words in the import, without the server's folders, and its files are gone", async () => {
		const { importId, uploadId, order } = await ask("this is no export", "broken.json");
		const { runId, ...data } = order;
		const event = { id: importEventId(importId), name: "export/import.requested", data };
		const server = new HandServer([DiscreetErrors]);
		provideJobContext(async () => owner());
		const failed = await server.call(importExport, { runId, event });
		expect(failed).toMatchObject({ status: 206, body: [{ op: "StepFailed", displayName: "import" }] });
		expect(JSON.stringify(failed)).not.toContain("/uploads/");
		const memo = { import: { error: { name: "NonRetriableError", message: "no" } } };
		expect(await server.call(importExport, { runId, event, memo })).toMatchObject({ body: [{ data: { removed: 1 } }] });
		const removed = { ...memo, "remove-upload": { data: { removed: 1 } } };
		expect((await server.call(importExport, { runId, event, memo: removed })).status).toBe(400);
		provideJobContext(null);
		const { state, failure } = await getImportStatus(owner(), { importId });
		expect([state, failure?.place?.file]).toEqual(["failed", "broken.json"]);
		expect(await isThere(uploadId)).toBe(false);
	});

	test("goes on from what is stored after its process was killed, and is not read again once it is done", async () => {
		const { importId, order } = await ask(aChat(entries, { id: 1_730_000_003, name: "Killed" }));
		await readUpload(owner(), order);
		const progress = JSON.stringify({ stage: "reading", file: "x", entries: 1, bytesRead: 1, bytesTotal: 2 });
		await database().db.pool.query(
			"UPDATE imports SET state='running', result=NULL, progress=?, finished_at=NULL WHERE import_id=?",
			[progress, importId],
		);
		const counts = await readUpload(owner(), order);
		expect(counts).toMatchObject({ inserted: 0, unchanged: 3 });
		expect(await readUpload(owner(), { ...order, uploadId: "10000000-0000-4000-8000-000000000000" })).toEqual(counts);
	});

	test("is shown as waiting while its job will try again, and as failed when it will not", async () => {
		const { importId, order } = await ask("[", "torn.json");
		await expect(readUpload(owner(), order)).rejects.toMatchObject({ code: "invalid" });
		await tellRun(importId, "retrying");
		expect(await getImport(owner(), { importId })).toMatchObject({ state: "running", failure: null });
		await tellRun(importId, "failed");
		expect(await getImport(owner(), { importId })).toMatchObject({ state: "failed", failure: { code: "invalid" } });
	});

	test("of a killed process is shown as waiting while its job is alive", async () => {
		const { importId } = await ask(aChat(entries, { id: 1_730_000_004, name: "Silent" }));
		await database().db.pool.query("UPDATE imports SET progress=? WHERE import_id=?", [
			JSON.stringify({ stage: "reading", file: "x", entries: 1, bytesRead: 1, bytesTotal: 2 }),
			importId,
		]);
		const later = aContext(database().db, owner().actor, new Date(NOW.getTime() + 2 * STALE_MS));
		expect((await getImport(later, { importId })).state).toBe("failed");
		await tellRun(importId, "running");
		expect(await getImportStatus(later, { importId })).toMatchObject({
			state: "running",
			stage: "Waiting for its turn",
		});
	});

	test("called off before its turn says so, and its files are gone", async () => {
		const { importId, uploadId, order } = await ask(aChat(entries, { id: 1_730_000_005, name: "Called off" }));
		const { runId: _, ...data } = order;
		const event = { id: importEventId(importId), name: "export/import.requested", data };
		provideJobContext(async () => owner());
		const about = { function_id: "shiplog-import-export", run_id: `run-${importId}`, event };
		await rehearse(noteCancelled, { id: "c", name: "inngest/function.cancelled", data: about });
		provideJobContext(null);
		expect((await getImport(owner(), { importId })).failure?.message).toBe("The import was called off.");
		expect(await isThere(uploadId)).toBe(false);
	});

	test("called off while it is read stops, and its files are gone", async () => {
		const many = Array.from({ length: 60_000 }, (_, at) => aMessage(at + 1, at));
		const { importId, uploadId, order } = await ask(aChat(many, { id: 1_730_000_006, name: "Long" }));
		await tellRun(importId, "cancelled");
		await expect(readUpload(owner(), order)).rejects.toMatchObject({ message: "The import was stopped." });
		expect((await getImport(owner(), { importId })).failure?.message).toBe("The import was stopped.");
		expect(await isThere(uploadId)).toBe(false);
	});

	test("whose files are gone ends with words", async () => {
		const { importId, uploadId, order } = await ask(aChat(entries, { id: 1_730_000_007, name: "Gone" }));
		await rm(join(folder, "uploads", uploadId), { recursive: true });
		await expect(readUpload(owner(), order)).rejects.toMatchObject({ code: "not_found" });
		expect((await getImport(owner(), { importId })).failure?.hint).toBe("Choose the files again.");
	});

	test("is asked for by owners, in a zone there is, and not at all when asking fails", async () => {
		const { uploadId } = await openUpload(owner());
		await expect(importUpload(aContext(database().db, STRANGER), { uploadId })).rejects.toMatchObject({
			code: "unauthenticated",
		});
		const before = (await listUnsentEvents(database().db, 100)).length;
		await expect(importUpload(owner(), { uploadId })).rejects.toMatchObject({ message: "The upload is empty." });
		await writeFile(join(folder, "uploads", uploadId, "result.json"), "{}");
		await expect(importUpload(owner(), { uploadId, timezone: "Mars/Base" })).rejects.toMatchObject({ code: "invalid" });
		expect(await listUnsentEvents(database().db, 100)).toHaveLength(before);
	});
});
