/** What the server was asked and could not do: unknown methods, answers that do not fit the schema, handlers that broke. */
export class Problems {
	readonly #found = new Map<string, number>();

	add(problem: string): void {
		this.#found.set(problem, (this.#found.get(problem) ?? 0) + 1);
	}

	all(): string[] {
		return [...this.#found].map(([problem, times]) => (times === 1 ? problem : `${problem} (${times} times)`));
	}
}
