import type { Logger } from "@/lib/logger";

/** The gate's log: every line is tagged and names the account. Methods and reasons only, never what a request carries. */
export class SafeLog {
	readonly #log: Logger;
	readonly #accountId: string;

	constructor(log: Logger, accountId: string) {
		this.#log = log;
		this.#accountId = accountId;
	}

	debug(facts: object, text: string): void {
		this.#log.debug({ accountId: this.#accountId, ...facts }, `[SAFE] ${text}`);
	}

	info(facts: object, text: string): void {
		this.#log.info({ accountId: this.#accountId, ...facts }, `[SAFE] ${text}`);
	}

	warn(facts: object, text: string): void {
		this.#log.warn({ accountId: this.#accountId, ...facts }, `[SAFE] ${text}`);
	}

	error(facts: object, text: string): void {
		this.#log.error({ accountId: this.#accountId, ...facts }, `[SAFE] ${text}`);
	}
}
