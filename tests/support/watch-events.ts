import type { WatchEvent, WatchListener } from "@/lib/services/collect/live/watch-event";

/** Events of a watcher under test, and how to wait for the one that matters. */
export class WatchEvents {
	readonly seen: WatchEvent[] = [];
	readonly #waiting = new Set<() => void>();
	#from = 0;

	readonly listen: WatchListener = (event) => {
		this.seen.push(event);
		for (const look of this.#waiting) look();
	};

	/** The next event that fits, after those waited for before. */
	async next(fits: (event: WatchEvent) => boolean): Promise<WatchEvent> {
		return new Promise((resolve) => {
			const look = () => {
				const at = this.seen.findIndex((event, index) => index >= this.#from && fits(event));
				const found = this.seen[at];
				if (found === undefined) return;
				this.#from = at + 1;
				this.#waiting.delete(look);
				resolve(found);
			};
			this.#waiting.add(look);
			look();
		});
	}

	/** Waits until `holds`, looking again after everything that happens. */
	async until(holds: () => Promise<boolean>): Promise<void> {
		while (!(await holds())) await this.next(() => true);
	}

	/** Waits until so many rows were stored by live updates since the last wait. */
	async stored(rows: number): Promise<void> {
		let sum = 0;
		while (sum < rows) {
			const event = await this.next(({ type }) => type === "applied");
			if (event.type === "applied") sum += event.stored + event.deleted;
		}
	}
}
