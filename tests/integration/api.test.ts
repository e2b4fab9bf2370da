import { createReadStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { Overview } from "@/lib/dashboard/contract";
import { ErrorEnvelope } from "@/lib/dashboard/error-contract";
import { ImportStatus, Inspection } from "@/lib/dashboard/import-contract";
import { RecapPage } from "@/lib/dashboard/recap-contract";
import type { Actor } from "@/lib/domain/access";
import { createApi } from "@/lib/http/create-api";
import { SMALL_CHAT, writeSmallExport } from "../factories/write-small-export";
import { withTestDatabase } from "../support/database";
import { runRequestedImports } from "../support/jobs/run-requested-imports";
import { aContext, OWNER, STRANGER, stubWorkspace } from "../support/services-context";

const database = withTestDatabase();
let folder = "";

beforeAll(() => {
	folder = stubWorkspace();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function callAs(actor: Actor) {
	const api = createApi({
		contextOf: async () => aContext(database().db, actor),
		publicUrl: "https://recaps.example.org",
	});
	return (path: string, init?: RequestInit) => api.request(`/api${path}`, init);
}
const call = (path: string, init?: RequestInit) => callAs(OWNER)(path, init);
const post = (body: unknown): RequestInit => ({
	method: "POST",
	headers: { "content-type": "application/json" },
	body: JSON.stringify(body),
});

async function openUpload(): Promise<string> {
	const { uploadId } = (await (await call("/uploads", { method: "POST" })).json()) as { uploadId: string };
	return uploadId;
}

function putFile(uploadId: string, path: string, body: BodyInit) {
	return call(`/uploads/${uploadId}/files?path=${encodeURIComponent(path)}`, {
		method: "PUT",
		body,
		duplex: "half",
	} as RequestInit);
}

async function importSmallExport(): Promise<ImportStatus> {
	const { path } = await writeSmallExport(folder);
	const uploadId = await openUpload();
	const sent = await putFile(uploadId, "result.json", Readable.toWeb(createReadStream(path)) as unknown as BodyInit);
	expect(sent.status).toBe(201);
	expect(await sent.json()).toEqual({ path: "result.json", bytes: (await stat(path)).size });
	const started = await call("/imports", post({ uploadId }));
	expect(started.status).toBe(202);
	const { importId } = (await started.json()) as { importId: string };
	expect(await statusOf(importId)).toMatchObject({ state: "running", stage: "Waiting for its turn", share: null });
	await runRequestedImports(aContext(database().db));
	return statusOf(importId);
}

async function statusOf(importId: string): Promise<ImportStatus> {
	return ImportStatus.parse(await (await call(`/imports/${importId}`)).json());
}

describe("an import through the API", () => {
	test("streams a file to disk, leaves it to the jobs and tells what came of it", async () => {
		const status = await importSmallExport();
		expect(status).toMatchObject({ state: "done", share: 1, failure: null, result: { title: SMALL_CHAT.title } });
		const counts = Object.fromEntries(status.result?.counts.map(({ key, value }) => [key, value]) ?? []);
		expect(counts).toMatchObject({ messages: "570", inserted: "570", unchanged: "0", recaps: "4" });
	});

	test("the same file again adds nothing", async () => {
		const { result } = await importSmallExport();
		const counts = Object.fromEntries(result?.counts.map(({ key, value }) => [key, value]) ?? []);
		expect(counts).toMatchObject({ inserted: "0", unchanged: "570" });
	});

	test("an upload tells its chats before anything is imported", async () => {
		const { path } = await writeSmallExport(folder);
		const uploadId = await openUpload();
		await putFile(uploadId, "Export/result.json", Readable.toWeb(createReadStream(path)) as unknown as BodyInit);
		const found = Inspection.parse(await (await call(`/uploads/${uploadId}`)).json());
		expect(found).toMatchObject({ needsTimeZone: false, chats: [{ title: SMALL_CHAT.title, hasLeft: false }] });
	});

	test("a file that is no export is refused by its name, without the server's folders", async () => {
		const uploadId = await openUpload();
		await putFile(uploadId, "holiday.bin", "no export at all");
		const answer = await call(`/uploads/${uploadId}`);
		expect(answer.status).toBe(422);
		const { error } = ErrorEnvelope.parse(await answer.json());
		expect(error.place?.file).toBe("holiday.bin");
		expect(JSON.stringify(error)).not.toContain(folder);
	});

	test("an upload above the limit breaks off and leaves nothing of the file", async () => {
		vi.stubEnv("SHIPLOG_UPLOAD_MAX_GB", "0.000001");
		try {
			const uploadId = await openUpload();
			const answer = await putFile(uploadId, "big.json", new Blob(["x".repeat(1_001)]));
			expect(answer.status).toBe(422);
			await expect(stat(join(folder, "uploads", uploadId, "big.json"))).rejects.toThrow("ENOENT");
			await expect(stat(join(folder, "uploads", uploadId, "big.json.part"))).rejects.toThrow("ENOENT");
		} finally {
			vi.stubEnv("SHIPLOG_UPLOAD_MAX_GB", "20");
		}
	});

	test("a path out of the upload is refused", async () => {
		const uploadId = await openUpload();
		const answer = await putFile(uploadId, "../escape.json", "{}");
		expect(answer.status).toBe(422);
		await expect(stat(join(folder, "uploads", "escape.json"))).rejects.toThrow("ENOENT");
	});
});

describe("reading through the API", () => {
	test("an overview keeps its contract and carries the week's own numbers", async () => {
		const { groups } = (await (await call("/groups")).json()) as { groups: { slug: string }[] };
		const overview = Overview.parse(await (await call(`/groups/${groups[0]?.slug}/overview?week=2025-11-10`)).json());
		const tiles = Object.fromEntries(overview.tiles.map(({ key, value }) => [key, value]));
		// 5 days × (1+2+…+7) posts, and 4 on Sunday.
		expect(tiles).toMatchObject({ messages: "144", active_members: "7" });
		expect(overview.weeks.map(({ start }) => start)).toEqual(["2025-11-10", "2025-11-03", "2025-10-27", "2025-10-20"]);
		expect(overview.heat?.cells.flat().reduce((sum, count) => sum + count, 0)).toBe(144);
	});

	test("a recap page keeps its contract in both languages", async () => {
		for (const locale of ["en", "ru"]) {
			const page = RecapPage.parse(await (await call(`/groups/1234567890/recaps/2025-11-10?locale=${locale}`)).json());
			expect(page).toMatchObject({ week: { isComplete: true }, previous: { start: "2025-11-03" }, next: null });
		}
	});

	test("a picture has its key as entity tag: known is 304, named by it is for ever", async () => {
		const path = "/groups/1234567890/recaps/2025-11-10/picture.png?format=og&theme=dark";
		const first = await call(path);
		expect(first.headers.get("content-type")).toBe("image/png");
		expect(first.headers.get("cache-control")).toBe("private, no-cache");
		const etag = first.headers.get("etag") ?? "";
		const known = await call(path, { headers: { "if-none-match": etag } });
		expect([known.status, (await known.arrayBuffer()).byteLength]).toEqual([304, 0]);
		const named = await call(`${path}&key=${etag.replaceAll('"', "")}`);
		expect(named.headers.get("cache-control")).toBe("private, max-age=31536000, immutable");
	});
});

describe("refusals", () => {
	test.each([
		"/groups",
		"/groups/1234567890/overview",
		"/groups/1234567890/recaps/2025-11-10",
		"/groups/1234567890/recaps/2025-11-10/picture.png",
		"/imports",
		"/uploads/7d4c2a0e-6c1f-4c0e-9f0a-1b2c3d4e5f60",
	])("%s answers 401 to somebody not signed in", async (path) => {
		const answer = await callAs(STRANGER)(path);
		expect(answer.status).toBe(401);
		expect(ErrorEnvelope.parse(await answer.json()).error.code).toBe("unauthenticated");
	});

	test("a write from another site is refused before anything is read of it", async () => {
		const answer = await call("/uploads", { method: "POST", headers: { origin: "https://evil.example" } });
		expect(answer.status).toBe(403);
	});

	test("an unknown group is 404 and proposes the nearest", async () => {
		const answer = await call("/groups/night-owl/overview");
		expect(answer.status).toBe(404);
		expect(ErrorEnvelope.parse(await answer.json()).error.hint).toContain("night-owls");
	});

	test("a day that is no Monday is 422 and names the field", async () => {
		const answer = await call("/groups/1234567890/overview?week=2025-11-11");
		expect(answer.status).toBe(422);
		expect(ErrorEnvelope.parse(await answer.json()).error.place?.field).toBe("week");
	});

	test("an address nothing stands at is 404 in the same envelope", async () => {
		const answer = await call("/nothing");
		expect([answer.status, ErrorEnvelope.safeParse(await answer.json()).success]).toEqual([404, true]);
	});
});

test("the API describes itself, every write with its refusals", async () => {
	const description = (await (await callAs(STRANGER)("/openapi.json")).json()) as {
		openapi: string;
		paths: Record<string, Record<string, { responses: object }>>;
	};
	expect(description.openapi).toMatch(/^3\.1/);
	const writes = Object.entries(description.paths).flatMap(([path, methods]) =>
		Object.entries(methods)
			.filter(([method]) => method !== "get")
			.map(([method, { responses }]) => ({ path, method, codes: Object.keys(responses) })),
	);
	expect(writes.length).toBeGreaterThanOrEqual(5);
	for (const { path, codes } of writes) expect(codes, path).toContain(path === "/api/setup" ? "409" : "401");
});
