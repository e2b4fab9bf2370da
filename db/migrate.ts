import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { type Connection, createConnection, type RowDataPacket } from "mysql2/promise";
import { AppError } from "@/lib/errors";
import { poolOptionsOf } from "./client";
import { driverErrorOf } from "./driver-error";
import { databaseTargetOf, explainDatabaseError } from "./explain-database-error";
import { releaseNamedLock, takeNamedLock } from "./named-lock";
import { requireSupportedServer } from "./server-version";

/** Joined by hand: a bundler would take a URL beside this file for a module of its own. */
const MIGRATIONS_FOLDER = join(dirname(fileURLToPath(import.meta.url)), "migrations");
/** drizzle-kit's own table and columns, so that its tools read the same journal. */
const JOURNAL = "__drizzle_migrations";
const SERVERS_OWN = new Set(["mysql", "information_schema", "performance_schema", "sys"]);
/** How long a second process waits for one that is migrating. */
const LOCK_SECONDS = 60;
/** Table, column or index exists: the statement was carried out before a process was killed. */
const ALREADY_DONE = new Set([1050, 1060, 1061]);

/**
 * Brings the database of `url` to the newest schema, creating it when missing. Safe to run at any time, by several
 * processes at once, and again after a kill: DDL is not transactional, so each statement may be repeated.
 * Throws `AppError` for a server that is too old, absent, full, or lacks privileges, and for a database of something else.
 */
export async function migrateDatabase(url: string): Promise<void> {
	const target = databaseTargetOf(url);
	if (!/^[\w$-]{1,64}$/.test(target.database) || SERVERS_OWN.has(target.database)) {
		throw new AppError("invalid", "DATABASE_URL does not name a database of ours to use.", {
			hint: "Write it as mysql://user:password@host:3306/shiplog",
			place: { field: "DATABASE_URL" },
		});
	}
	try {
		const { database: _, ...server } = poolOptionsOf(url);
		const connection = await createConnection(server);
		try {
			await prepareServer(connection, target.database);
			await withMigrationLock(connection, () => applyMigrations(connection));
		} finally {
			await connection.end().catch(() => connection.destroy());
		}
	} catch (error) {
		throw explainDatabaseError(error, target);
	}
}

async function prepareServer(connection: Connection, database: string): Promise<void> {
	const [versions] = await connection.query<RowDataPacket[]>("SELECT VERSION() AS version");
	requireSupportedServer(String(versions[0]?.version));
	try {
		await connection.query(`USE \`${database}\``);
	} catch (error) {
		if (driverErrorOf(error)?.errno !== 1049) throw error;
		await connection.query(`CREATE DATABASE IF NOT EXISTS \`${database}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
		await connection.query(`USE \`${database}\``);
	}
}

async function withMigrationLock(connection: Connection, work: () => Promise<void>): Promise<void> {
	if (!(await takeNamedLock(connection, "migrate", LOCK_SECONDS))) {
		throw new AppError("conflict", "Another process is migrating this database.", { hint: "Try again in a minute." });
	}
	await work();
	await releaseNamedLock(connection, "migrate");
}

async function applyMigrations(connection: Connection): Promise<void> {
	const migrations = readMigrationFiles({ migrationsFolder: MIGRATIONS_FOLDER });
	const isBegun = await ensureJournal(
		connection,
		migrations.flatMap((migration) => migration.sql),
	);
	const [rows] = await connection.query<RowDataPacket[]>(`SELECT MAX(created_at) AS newest FROM \`${JOURNAL}\``);
	const newest = Number(rows[0]?.newest ?? 0);
	for (const migration of migrations) {
		if (migration.folderMillis <= newest) continue;
		for (const statement of migration.sql) await applyStatement(connection, statement, isBegun);
		const values = [migration.hash, migration.folderMillis];
		await connection.query(`INSERT INTO \`${JOURNAL}\` (\`hash\`, \`created_at\`) VALUES (?, ?)`, values);
	}
}

/** Creates the journal. Returns whether it was there; refuses a database whose tables of our names are not ours. */
async function ensureJournal(connection: Connection, statements: readonly string[]): Promise<boolean> {
	const [tables] = await connection.query<RowDataPacket[]>("SHOW TABLES");
	const present = new Set(tables.map((row) => String(Object.values(row)[0])));
	if (present.has(JOURNAL)) return true;
	const ours = statements.flatMap((statement) => /^\s*CREATE TABLE `(\w+)`/.exec(statement)?.[1] ?? []);
	const taken = ours.filter((table) => present.has(table));
	if (taken.length > 0) {
		throw new AppError("conflict", `The database already has tables of something else: ${taken.join(", ")}.`, {
			hint: "Give Shiplog a database of its own in DATABASE_URL.",
			place: { field: "DATABASE_URL" },
		});
	}
	await connection.query(
		`CREATE TABLE IF NOT EXISTS \`${JOURNAL}\` (id serial PRIMARY KEY, hash text NOT NULL, created_at bigint)`,
	);
	return false;
}

async function applyStatement(connection: Connection, statement: string, isBegun: boolean): Promise<void> {
	try {
		await connection.query(statement);
	} catch (error) {
		const errno = driverErrorOf(error)?.errno ?? 0;
		if (!(isBegun && ALREADY_DONE.has(errno))) throw error;
	}
}
