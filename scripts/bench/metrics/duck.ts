import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";

/** The second computer of every number: DuckDB over the raw rows, on as many threads as this machine has processors. */
export class Duck {
	readonly #instance: DuckDBInstance;
	readonly #connection: DuckDBConnection;

	private constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
		this.#instance = instance;
		this.#connection = connection;
	}

	/** Opens a file, or a database that is gone when it is closed. */
	static async open(path = ":memory:"): Promise<Duck> {
		const instance = await DuckDBInstance.create(path);
		const connection = await instance.connect();
		// This version's optimizer fails on a row number over a tuple: "Failed to cast expression to type".
		await connection.run("SET disabled_optimizers = 'top_n_window_elimination'");
		return new Duck(instance, connection);
	}

	async run(sql: string): Promise<void> {
		await this.#connection.run(sql);
	}

	/** Rows as arrays of numbers, texts and nulls; big integers as numbers. */
	async rows(sql: string): Promise<(number | string | null)[][]> {
		const reader = await this.#connection.runAndReadAll(sql);
		return reader.getRowsJson().map((row) => row.map(plain));
	}

	close(): void {
		this.#connection.closeSync();
		this.#instance.closeSync();
	}
}

/** DuckDB writes 64-bit integers as text. */
function plain(value: unknown): number | string | null {
	if (value === null || typeof value === "number") return value;
	const text = String(value);
	return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
}
