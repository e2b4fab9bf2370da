import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";

export type DuckCell = number | string | null;

/** A DuckDB of a test's own, in memory. */
export class Duck {
	readonly #instance: DuckDBInstance;
	readonly #connection: DuckDBConnection;

	private constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
		this.#instance = instance;
		this.#connection = connection;
	}

	static async open(): Promise<Duck> {
		const instance = await DuckDBInstance.create(":memory:");
		const connection = await instance.connect();
		// This version's optimizer fails on a row number over a tuple: "Failed to cast expression to type".
		await connection.run("SET disabled_optimizers = 'top_n_window_elimination'");
		return new Duck(instance, connection);
	}

	async run(sql: string): Promise<void> {
		await this.#connection.run(sql);
	}

	/** Rows as arrays; 64-bit integers, which DuckDB writes as text, as numbers. */
	async rows(sql: string): Promise<DuckCell[][]> {
		const reader = await this.#connection.runAndReadAll(sql);
		return reader.getRowsJson().map((row) => row.map(plain));
	}

	close(): void {
		this.#connection.closeSync();
		this.#instance.closeSync();
	}
}

function plain(value: unknown): DuckCell {
	if (value === null || typeof value === "number") return value;
	const text = String(value);
	return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
}
