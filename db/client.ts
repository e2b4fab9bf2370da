import { drizzle, type MySql2Database } from "drizzle-orm/mysql2";
import { createPool, format, type Pool, type PoolOptions } from "mysql2/promise";

/** Whatever can run a query: a {@link Database}, or a transaction on one of its connections. */
export interface QueryRunner {
	readonly orm: MySql2Database;
	/** Text-protocol `query()` for bulk statements: binding parameters costs several times more on MySQL. */
	readonly pool: Pick<Pool, "query">;
}

/** The store: drizzle for ordinary queries, `pool` for the bulk paths that bypass it. */
export interface Database extends QueryRunner {
	readonly pool: Pool;
	/** Where it is, password and all: for a process of ours that opens a pool of its own. */
	readonly url: string;
	close(): Promise<void>;
}

export interface DatabaseOptions {
	readonly url: string;
	/** Connections at most; the web process and an import each have their own pool. */
	readonly connectionsMax?: number;
}

/** Session settings the SQL relies on: UTC, READ COMMITTED (bulk writers deadlock otherwise), strict modes on both servers. */
const SESSION_SQL = [
	"SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED",
	"SET SESSION time_zone = '+00:00', SESSION innodb_lock_wait_timeout = 10, SESSION sql_mode = 'STRICT_TRANS_TABLES,ONLY_FULL_GROUP_BY,NO_ENGINE_SUBSTITUTION,ERROR_FOR_DIVISION_BY_ZERO'",
];

/** Opens a pool on `mysql://user:password@host:port/database` (or `?socketPath=`). Connects on first use. */
export function openDatabase({ url, connectionsMax = 8 }: DatabaseOptions): Database {
	const pool = createPool({ ...poolOptionsOf(url), connectionLimit: connectionsMax });
	pool.on("connection", (connection) => {
		// The event hands over the callback-style connection: statements queue ahead of the first user query.
		for (const sql of SESSION_SQL) (connection as unknown as { query(sql: string): void }).query(sql);
	});
	return { orm: drizzle({ client: pool }), pool, url, close: () => pool.end() };
}

/** Driver options for a database URL; the flags are those our column types rely on. */
export function poolOptionsOf(url: string): PoolOptions {
	const parsed = new URL(url);
	const socketPath = parsed.searchParams.get("socketPath");
	return {
		...(socketPath ? { socketPath } : { host: parsed.hostname, port: Number(parsed.port || 3306) }),
		user: decodeURIComponent(parsed.username),
		password: decodeURIComponent(parsed.password),
		database: decodeURIComponent(parsed.pathname.slice(1)),
		timezone: "Z",
		supportBigNumbers: true,
		charset: "utf8mb4",
		enableKeepAlive: true,
		queryFormat: formatQuery,
	};
}

/** The driver searches every statement for placeholders, also the bulk ones of some hundred kilobytes that have none. */
function formatQuery(sql: string, values: Parameters<typeof format>[1]): string {
	return Array.isArray(values) && values.length === 0 ? sql : format(sql, values, false, "Z");
}
