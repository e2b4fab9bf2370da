import type { ServerClock } from "./server-clock";

/** Seconds a client's message id may lie in the past or the future (core.telegram.org/mtproto/service_messages_about_messages). */
const PAST_SECONDS = 300n;
const FUTURE_SECONDS = 30n;

/** Server message ids: UNIX seconds in the high half, growing even while a test's clock stands still. */
export class MessageIds {
	#last = 0n;

	constructor(readonly clock: ServerClock) {}

	/** Answers end in 01, everything else in 11. */
	next(isAnswer: boolean): bigint {
		const ms = BigInt(Math.trunc(this.clock.now()));
		const timely = ((ms / 1000n) << 32n) | (((ms % 1000n) << 32n) / 1000n);
		const base = (timely & ~3n) > this.#last ? timely & ~3n : this.#last + 4n;
		this.#last = base;
		return base | (isAnswer ? 1n : 3n);
	}

	/** Error code for `bad_msg_notification`; `null`: a good id. */
	fault(clientId: bigint): 16 | 17 | 18 | null {
		if ((clientId & 3n) !== 0n) return 18;
		const seconds = clientId >> 32n;
		const now = BigInt(Math.trunc(this.clock.now() / 1000));
		if (seconds < now - PAST_SECONDS) return 16;
		return seconds > now + FUTURE_SECONDS ? 17 : null;
	}
}
