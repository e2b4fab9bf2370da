import { rm } from "node:fs/promises";
import { NextRequest } from "next/server";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { provideJobContext } from "@/jobs/job-context";
import { importExport } from "@/lib/services/collect/import-export";
import { writeSmallExport } from "../../factories/write-small-export";
import { withTestDatabase } from "../../support/database";
import { type Call, driveSignedRun } from "../../support/jobs/drive-signed-run";
import { type SignedServer, startSignedServer } from "../../support/jobs/signed-server";
import { aContext, stubWorkspace } from "../../support/services-context";

const KEY = "00112233445566778899aabbccddeeff";
const RUN_ID = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
const WEEK = "2025-11-10";

const database = withTestDatabase();
let folder = "";
let server: SignedServer;
beforeAll(async () => {
	folder = stubWorkspace();
	server = await startSignedServer(KEY);
	vi.stubEnv("INNGEST_BASE_URL", server.baseUrl);
	vi.stubEnv("INNGEST_SIGNING_KEY", KEY);
	vi.stubEnv("INNGEST_EVENT_KEY", "event-key-of-the-tests");
	provideJobContext(async (job) => aContext(database().db, { type: "system", job }));
});
afterAll(async () => {
	provideJobContext(null);
	await server.stop();
	await rm(folder, { recursive: true, force: true });
});

const call: Call = async (query, init) => {
	const { POST } = await import("@/app/api/inngest/route");
	const { headers, body } = init;
	const request = { method: "POST", headers, body } as ConstructorParameters<typeof NextRequest>[1];
	return POST(new NextRequest(`http://127.0.0.1:3000/api/inngest?${query}`, request), undefined);
};

async function rowsOf(sql: string): Promise<unknown[]> {
	const [rows] = await database().db.pool.query(sql);
	return rows as unknown[];
}

async function idOf(sql: string): Promise<number> {
	const [row] = (await rowsOf(sql)) as { id: number }[];
	return Number(row?.id);
}

test("a server that signs drives a job from its first step to its end, step by step kept there and done here", async () => {
	const { path } = await writeSmallExport(folder);
	await importExport(aContext(database().db), { paths: [path] });
	const groupId = await idOf("SELECT group_id AS id FROM tracked_groups");
	const data = { groupId: String(groupId), weekStart: WEEK };
	const event = { id: `close:${groupId}:${WEEK}`, name: "week/close.requested", data };
	const run = await driveSignedRun(call, server, KEY, { runId: RUN_ID, fnId: "shiplog-close-week", event });

	// Each step reported once: in a checkpoint, or in an answer that asks to be called again.
	expect(run.steps).toEqual(["freeze", "decide"]);
	expect(new Set(run.statuses)).toEqual(new Set([206]));
	expect(run.isSigned).toBe(true);
	expect(run.output).toMatchObject({ isFrozen: true });
	const checkpoints = server.received.filter(({ path }) => path === `/v1/checkpoint/${RUN_ID}/async`);
	expect(checkpoints.length).toBeGreaterThan(0);
	expect(server.received.every(({ isProven }) => isProven)).toBe(true);

	expect(await rowsOf(`SELECT 1 FROM week_closings WHERE group_id = ${groupId}`)).toHaveLength(1);
	expect(await rowsOf("SELECT function_id, state FROM job_runs")).toEqual([
		{ function_id: "close-week", state: "completed" },
	]);
});

test("a job nobody has is an answer, not a crash", async () => {
	const event = { id: "none", name: "week/close.requested", data: {} };
	const run = driveSignedRun(call, server, KEY, { runId: RUN_ID, fnId: "shiplog-none", event });
	await expect(run).rejects.toThrow("The app answered 500");
});
