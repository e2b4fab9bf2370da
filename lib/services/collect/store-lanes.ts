/** Runs at most `lanes` tasks at once; a failure surfaces at the next call and stops new ones from starting. */
export class StoreLanes {
	readonly #lanes: number;
	readonly #running = new Set<Promise<void>>();
	#failure: { readonly error: unknown } | null = null;

	constructor(lanes: number) {
		this.#lanes = lanes;
	}

	/** Starts `task` once a lane is free. Throws what an earlier task failed with. */
	async start(task: () => Promise<void>): Promise<void> {
		while (this.#running.size >= this.#lanes) await Promise.race(this.#running);
		this.#rethrow();
		const run = task()
			.catch((error: unknown) => {
				this.#failure ??= { error };
			})
			.finally(() => {
				this.#running.delete(run);
			});
		this.#running.add(run);
	}

	/** Waits for every task. Throws what any of them failed with. */
	async drain(): Promise<void> {
		await Promise.all(this.#running);
		this.#rethrow();
	}

	#rethrow(): void {
		if (this.#failure !== null) throw this.#failure.error;
	}
}
