import { randomBytes } from "node:crypto";
import type { ServerClock } from "./server-clock";

/** Telegram renews salts about hourly and takes the last one for a while longer. */
const SALT_MS = 3_600_000;

export interface FutureSalt {
	readonly salt: bigint;
	readonly since: number;
	readonly until: number;
}

/** Server salts of one key: the one of the handshake first, then one an hour. */
export class Salts {
	#salts: FutureSalt[];

	constructor(
		readonly clock: ServerClock,
		first: bigint,
	) {
		const now = clock.now();
		this.#salts = [{ salt: first, since: now, until: now + SALT_MS }];
	}

	/** The salt of now, then those to come; as many as asked for. */
	upcoming(count: number): FutureSalt[] {
		const now = this.clock.now();
		this.#salts = this.#salts.filter((one) => one.until + SALT_MS / 2 > now);
		while (this.#salts.filter((one) => one.until > now).length < count) {
			const since = Math.max(this.#salts.at(-1)?.until ?? now, now);
			this.#salts.push({ salt: randomBytes(8).readBigInt64LE(), since, until: since + SALT_MS });
		}
		return this.#salts.filter((one) => one.until > now).slice(0, count);
	}

	get current(): bigint {
		return this.upcoming(1)[0]?.salt ?? 0n;
	}

	accepts(salt: bigint): boolean {
		const now = this.clock.now();
		return this.#salts.some((one) => one.salt === salt && one.since <= now && now < one.until + SALT_MS / 2);
	}

	/** Every salt handed out so far is refused from now on. */
	rotate(): void {
		this.#salts = [];
	}
}
