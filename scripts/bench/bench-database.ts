import { openDatabase } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";

const NAME = "shiplog_bench";

/** A database for one run, beside the one in use and never that one. */
export class BenchDatabase {
	readonly #serverUrl: string;
	readonly url: string;

	private constructor(serverUrl: string, url: string) {
		this.#serverUrl = serverUrl;
		this.url = url;
	}

	static async create(databaseUrl: string): Promise<BenchDatabase> {
		const server = new URL(databaseUrl);
		server.pathname = "/";
		const own = new URL(databaseUrl);
		own.pathname = `/${NAME}`;
		const database = new BenchDatabase(server.href, own.href);
		await database.drop();
		await migrateDatabase(own.href);
		return database;
	}

	async drop(): Promise<void> {
		const server = openDatabase({ url: this.#serverUrl, connectionsMax: 1 });
		await server.pool.query(`DROP DATABASE IF EXISTS \`${NAME}\``);
		await server.close();
	}
}
