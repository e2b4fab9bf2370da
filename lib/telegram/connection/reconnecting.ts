/** Tries to connect again until it works or is hopeless, with a growing pause before each attempt. */
export class Reconnecting {
	private running: Promise<void> | null = null;
	private readonly stopping = new AbortController();

	constructor(
		private readonly backoffMs: readonly number[],
		private readonly attempt: () => Promise<void>,
	) {}

	get isRunning(): boolean {
		return this.running !== null;
	}

	/** Resolves when the attempts have ended, one way or the other. */
	done(): Promise<void> {
		return this.running ?? Promise.resolve();
	}

	start(isHopeless: (error: unknown) => boolean): void {
		if (this.running !== null || this.stopping.signal.aborted) return;
		this.running = this.run(isHopeless).finally(() => {
			this.running = null;
		});
	}

	async stop(): Promise<void> {
		this.stopping.abort();
		await this.done();
	}

	private async run(isHopeless: (error: unknown) => boolean): Promise<void> {
		for (let tries = 0; !this.stopping.signal.aborted; tries++) {
			await this.pause(this.backoffMs[Math.min(tries, this.backoffMs.length - 1)] ?? 0);
			if (this.stopping.signal.aborted) return;
			try {
				await this.attempt();
				return;
			} catch (error) {
				if (isHopeless(error)) return;
			}
		}
	}

	/** Up to a quarter longer at random, so that many clients do not come back in the same instant. */
	private pause(ms: number): Promise<void> {
		const { signal } = this.stopping;
		return new Promise((resolve) => {
			const timer = setTimeout(finish, ms * (1 + Math.random() / 4));
			signal.addEventListener("abort", finish, { once: true });
			function finish() {
				clearTimeout(timer);
				signal.removeEventListener("abort", finish);
				resolve();
			}
		});
	}
}
