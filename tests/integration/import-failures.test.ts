import { fork } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { RowDataPacket } from "mysql2/promise";
import { describe, expect, test } from "vitest";
import { openDatabase } from "@/db/client";
import { AppError } from "@/lib/errors";
import { importExport } from "@/lib/services/collect/import-export";
import { listGroups } from "@/lib/services/groups/list-groups";
import { resolveGroup } from "@/lib/services/groups/resolve-group";
import { listWeekRollups } from "@/lib/services/rollup/list-week-rollups";
import { aChat, aMessage, resultFolder } from "../factories/result-json";
import { aServiceContext } from "../factories/service-context";
import { createTestDatabase } from "../support/create-test-database";
import { withTestDatabase } from "../support/database";

const database = withTestDatabase();
const write = resultFolder();
const context = () => aServiceContext(database().db);
const MESSAGES = 12_000;
/** With a thousand rows a transaction and four at once, the first ones are committed when this many are read. */
const STORED_BY_THEN = 9_000;
const long = (id: number) =>
	aChat(
		Array.from({ length: MESSAGES }, (_, index) => aMessage(index + 1, index)),
		{ id, name: `Long ${id}` },
	);

async function failureOf(work: Promise<unknown>): Promise<AppError> {
	const error = await work.then(
		() => null,
		(failure: unknown) => failure,
	);
	if (error instanceof AppError) return error;
	throw new Error(`no AppError: ${String(error)}`);
}

async function countOf(title: string): Promise<number> {
	const [rows] = await database().db.pool.query<RowDataPacket[]>(
		"SELECT COUNT(*) AS held FROM messages JOIN tracked_groups USING (group_id) WHERE title=?",
		[title],
	);
	return Number(rows[0]?.held);
}

describe("an import that cannot go on", () => {
	test("keeps what a truncated file holds, says where it broke off, and goes on from there", async () => {
		const whole = await write("whole.json", long(1_720_000_001));
		const text = await readFile(whole, "utf8");
		const cut = await write("cut.json", text.slice(0, text.length / 2));
		const failure = await failureOf(importExport(context(), { paths: [cut] }));
		expect(failure).toMatchObject({ code: "invalid", place: { file: cut, offset: expect.any(Number) } });
		const kept = await countOf("Long 1720000001");
		expect(kept).toBeGreaterThan(MESSAGES / 2 - 100);
		expect(kept).toBeLessThan(MESSAGES);
		const whole2 = await importExport(context(), { paths: [whole] });
		expect(whole2).toMatchObject({ inserted: MESSAGES - kept, updated: 0, unchanged: kept, missing: 0 });
	});

	test("stops when asked to and keeps what it has", async () => {
		const path = await write("stopped.json", long(1_720_000_002));
		const stop = new AbortController();
		const failure = await failureOf(
			importExport(context(), {
				paths: [path],
				signal: stop.signal,
				onProgress: ({ entries }) => {
					if (entries >= 2_000) stop.abort();
				},
			}),
		);
		expect(failure).toMatchObject({ code: "conflict", message: "The import was stopped." });
		expect(await countOf("Long 1720000002")).toBeGreaterThanOrEqual(2_000);
	});

	test("makes no group of a file that is no export", async () => {
		const before = await listGroups(context());
		const path = await write("other.json", { hello: "world" });
		expect(await failureOf(importExport(context(), { paths: [path] }))).toMatchObject({ code: "invalid" });
		expect(await listGroups(context())).toEqual(before);
	});

	test("is refused while another import of the same chat runs, and works after it", async () => {
		const path = await write("twice.json", long(1_720_000_003));
		const outcomes = await Promise.allSettled([
			importExport(context(), { paths: [path] }),
			importExport(context(), { paths: [path] }),
		]);
		const refused = outcomes.filter((outcome) => outcome.status === "rejected");
		for (const { reason } of refused) expect(reason).toMatchObject({ code: "conflict" });
		expect(refused.length).toBeLessThan(2);
		expect(await countOf("Long 1720000003")).toBe(MESSAGES);
		expect(await importExport(context(), { paths: [path] })).toMatchObject({ inserted: 0, unchanged: MESSAGES });
	});
});

describe("an import whose process is killed", () => {
	test("is completed by the next run, to the same weeks as an import that was not", async () => {
		const killed = await createTestDatabase();
		const whole = await createTestDatabase();
		try {
			const path = await write("killed.json", long(1_720_000_004));
			const script = fileURLToPath(new URL("../support/import-until-killed.ts", import.meta.url));
			const child = fork(script, [killed.url, path, String(STORED_BY_THEN)], { execArgv: ["--import", "tsx"] });
			await once(child, "message");
			child.kill("SIGKILL");
			await once(child, "exit");
			// The dead process's locks go with its connections, which the server may take a moment to notice.
			const again = openDatabase({ url: killed.url });
			const result = await importExport(aServiceContext(again), { paths: [path] });
			expect(result.inserted).toBeLessThan(MESSAGES);
			expect(result.inserted + result.unchanged).toBe(MESSAGES);
			await importExport(aServiceContext(whole.db), { paths: [path] });
			expect(await weeksOf(again)).toEqual(await weeksOf(whole.db));
			await again.close();
		} finally {
			await killed.drop();
			await whole.drop();
		}
	});
});

async function weeksOf(db: Parameters<typeof aServiceContext>[0]) {
	const ctx = aServiceContext(db);
	const { groupId } = await resolveGroup(ctx, { ref: "long-1720000004" });
	return listWeekRollups(ctx, { groupId });
}
