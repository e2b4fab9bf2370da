import type { Logger } from "../../logger";

/** Who wants to hear of something. A listener that throws does not keep the others from hearing it. */
export class Listeners<T> {
	private readonly all = new Set<(value: T) => void>();

	constructor(private readonly log: Logger) {}

	/** Returns how to stop listening. */
	add(listen: (value: T) => void): () => void {
		const own = (value: T) => listen(value);
		this.all.add(own);
		return () => void this.all.delete(own);
	}

	emit(value: T): void {
		for (const listen of [...this.all]) {
			try {
				listen(value);
			} catch (err) {
				this.log.error({ err }, "a listener to Telegram failed");
			}
		}
	}
}
