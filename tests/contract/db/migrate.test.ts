import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { createConnection, type RowDataPacket } from "mysql2/promise";
import { describe, expect, test } from "vitest";
import { openDatabase, poolOptionsOf } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { readEnv } from "@/lib/env";
import { assertLocalDatabase } from "../../support/assert-local-database";

assertLocalDatabase(readEnv().databaseUrl);

/** A database name of its own, dropped afterwards. */
async function withName<T>(work: (url: string) => Promise<T>): Promise<T> {
	const url = new URL(readEnv().databaseUrl);
	url.pathname = `/test_${randomBytes(6).toString("hex")}`;
	try {
		return await work(url.href);
	} finally {
		await onServer(`DROP DATABASE IF EXISTS \`${url.pathname.slice(1)}\``);
	}
}

async function onServer(...statements: string[]): Promise<void> {
	const { database: _, ...options } = poolOptionsOf(readEnv().databaseUrl);
	const connection = await createConnection(options);
	try {
		for (const sql of statements) await connection.query(sql);
	} finally {
		await connection.end();
	}
}

async function read(url: string, sql: string): Promise<RowDataPacket[]> {
	const db = openDatabase({ url, connectionsMax: 1 });
	try {
		return (await db.pool.query<RowDataPacket[]>(sql))[0];
	} finally {
		await db.close();
	}
}

const TABLES =
	"SELECT TABLE_NAME AS name, TABLE_COLLATION AS collation FROM information_schema.TABLES WHERE TABLE_SCHEMA=DATABASE() ORDER BY 1";

/** The executor's own small tables, never spread over servers: their order is the order things came in. */
const NUMBERED = /^\s*CREATE TABLE `jobs_(event|queue)`/;

describe("migrating a database", () => {
	test("creates it when it is missing, in byte-wise UTF-8, and changes nothing the second time", async () => {
		await withName(async (url) => {
			await migrateDatabase(url);
			const first = await read(url, TABLES);
			expect(first.map(({ name }) => name)).toContain("messages");
			expect(new Set(first.map(({ collation }) => collation))).toEqual(new Set(["utf8mb4_bin"]));
			await migrateDatabase(url);
			expect(await read(url, TABLES)).toEqual(first);
			expect(await read(url, "SELECT COUNT(*) AS applied FROM __drizzle_migrations")).toEqual([
				{ applied: expect.any(Number) },
			]);
		});
	});

	test("is done once when several processes do it at the same time", async () => {
		await withName(async (url) => {
			await Promise.all([migrateDatabase(url), migrateDatabase(url), migrateDatabase(url)]);
			const [row] = await read(
				url,
				"SELECT COUNT(*) AS applied, COUNT(DISTINCT hash) AS distinct_ones FROM __drizzle_migrations",
			);
			expect(row?.applied).toBe(row?.distinct_ones);
		});
	});

	test("goes on after a process was killed half-way", async () => {
		await withName(async (url) => {
			await migrateDatabase(url);
			const whole = await read(url, TABLES);
			const db = openDatabase({ url, connectionsMax: 1 });
			await db.pool.query("DELETE FROM __drizzle_migrations");
			await db.pool.query("DROP TABLE week_rollups");
			await db.close();
			await migrateDatabase(url);
			expect(await read(url, TABLES)).toEqual(whole);
		});
	});

	test("refuses a database that holds tables of something else, and leaves it as it is", async () => {
		await withName(async (url) => {
			const name = new URL(url).pathname.slice(1);
			await onServer(`CREATE DATABASE \`${name}\``, `CREATE TABLE \`${name}\`.users (id int)`);
			await expect(migrateDatabase(url)).rejects.toMatchObject({
				code: "conflict",
				message: expect.stringContaining("users"),
			});
			expect((await read(url, TABLES)).map((row) => row.name)).toEqual(["users"]);
		});
	});

	test("says which grant is missing", async () => {
		await withName(async (url) => {
			const user = `limited_${randomBytes(3).toString("hex")}`;
			await onServer(`CREATE USER '${user}'@'%' IDENTIFIED BY 'secret-word'`);
			try {
				const asUser = new URL(url);
				asUser.username = user;
				asUser.password = "secret-word";
				const failure = await migrateDatabase(asUser.href).catch((error: unknown) => error);
				expect(failure).toMatchObject({ code: "forbidden", hint: expect.stringContaining("GRANT ALL PRIVILEGES ON") });
				expect(JSON.stringify(failure)).not.toContain("secret-word");
			} finally {
				await onServer(`DROP USER '${user}'@'%'`);
			}
		});
	});

	test.each([
		["mysql://root@127.0.0.1:1/shiplog", "upstream_unavailable"],
		["mysql://root@127.0.0.1:1/", "invalid"],
		["mysql://root@127.0.0.1:1/mysql", "invalid"],
	])("%s fails with one clear error", async (url, code) => {
		await expect(migrateDatabase(url)).rejects.toMatchObject({ name: "AppError", code, hint: expect.any(String) });
	});

	test("uses nothing that only one of the servers has", () => {
		const folder = new URL("../../../db/migrations/", import.meta.url);
		const journal = JSON.parse(readFileSync(new URL("meta/_journal.json", folder), "utf8"));
		const files: string[] = journal.entries.map(({ tag }: { tag: string }) => `${tag}.sql`);
		expect(files.length).toBeGreaterThan(0);
		for (const file of files) {
			const sql = readFileSync(new URL(file, folder), "utf8");
			expect(createHash("sha256").update(sql).digest("hex")).toHaveLength(64);
			expect(sql).not.toMatch(/RETURNING|COLLATE|0900|uca1400|FOREIGN KEY|INVISIBLE|IF NOT EXISTS/i);
			const numbered = sql.split("--> statement-breakpoint").filter((statement) => /AUTO_INCREMENT/i.test(statement));
			for (const statement of numbered) expect(statement).toMatch(NUMBERED);
		}
	});
});
