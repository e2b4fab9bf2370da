import { randomBytes } from "node:crypto";
import { type Database, openDatabase } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { readEnv } from "@/lib/env";
import { assertLocalDatabase } from "./assert-local-database";

/** A database that exists for one suite. */
export interface TestDatabase {
	readonly db: Database;
	readonly url: string;
	drop(): Promise<void>;
}

/**
 * Creates an empty, migrated database on the server of DATABASE_URL, which must be on this machine. A given name is taken
 * over: what an earlier run left under it goes.
 */
export async function createTestDatabase(name = `test_${randomBytes(6).toString("hex")}`): Promise<TestDatabase> {
	const serverUrl = readEnv().databaseUrl;
	assertLocalDatabase(serverUrl);
	await runOnServer(serverUrl, `DROP DATABASE IF EXISTS \`${name}\``);
	await runOnServer(serverUrl, `CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
	const url = databaseUrlOf(serverUrl, name);
	await migrateDatabase(url);
	const db = openDatabase({ url });
	return {
		db,
		url,
		async drop() {
			await db.close();
			await runOnServer(serverUrl, `DROP DATABASE IF EXISTS \`${name}\``);
		},
	};
}

async function runOnServer(serverUrl: string, sql: string): Promise<void> {
	const server = openDatabase({ url: databaseUrlOf(serverUrl, ""), connectionsMax: 1 });
	try {
		await server.pool.query(sql);
	} finally {
		await server.close();
	}
}

function databaseUrlOf(serverUrl: string, name: string): string {
	const url = new URL(serverUrl);
	url.pathname = `/${name}`;
	return url.href;
}
