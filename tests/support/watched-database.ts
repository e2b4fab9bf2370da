import type { PoolConnection } from "mysql2/promise";
import type { Database } from "@/db/client";
import { driverErrorOf } from "@/db/driver-error";

export interface StatementWatch {
	/** Called before each statement; what it throws is what the statement fails with. */
	readonly before?: (sql: string) => void;
	/** Called with the server's error number of each that failed. */
	readonly failed?: (errno: number) => void;
}

/** The same database, its statements seen one by one on their way: in transactions and outside. */
export function watchedDatabase(db: Database, watch: StatementWatch): Database {
	const watched = <T extends object>(target: T): T =>
		new Proxy(target, {
			get(from, name) {
				const value: unknown = Reflect.get(from, name);
				if (typeof value !== "function") return value;
				if (name === "getConnection") return async () => watched((await value.call(from)) as PoolConnection);
				if (name !== "query") return value.bind(from);
				return async (...args: unknown[]) => {
					const [asked] = args as [string | { readonly sql: string }];
					watch.before?.(typeof asked === "string" ? asked : asked.sql);
					try {
						return await value.apply(from, args);
					} catch (error) {
						const found = driverErrorOf(error);
						if (found !== null) watch.failed?.(found.errno);
						throw error;
					}
				};
			},
		});
	return { orm: db.orm, url: db.url, close: () => db.close(), pool: watched(db.pool) };
}
