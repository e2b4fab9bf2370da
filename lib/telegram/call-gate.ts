/** Whose turn it is: a person at the keyboard, live updates, history, files. */
export const CALL_LANES = ["interactive", "live", "backfill", "media"] as const;
export type CallLane = (typeof CALL_LANES)[number];

/** What a caller says of a call. */
export interface CallOptions {
	readonly lane?: CallLane;
	readonly signal?: AbortSignal;
}

/** One request about to be sent, described for whoever guards the account. */
export interface TelegramCall {
	/** Telegram's own method name, e.g. `messages.getHistory`. */
	readonly method: string;
	readonly lane: CallLane;
	/** Counts against a daily quota. */
	readonly quota: "dm" | "join" | null;
	/** May be sent again after an unclear outcome: reads, and sends that carry their stored `random_id`. */
	readonly isRepeatable: boolean;
	/** Bare id of the chat it writes to: slow mode is remembered per chat. */
	readonly chatId?: number;
	readonly signal?: AbortSignal;
}

/** The one door: every request of the adapter, nested and reconnect traffic included, is sent by `run`. */
export interface CallGate {
	/** Sends now or later, again where allowed. Throws what `send` threw last, or AppError `rate_limited` with `retryAfterMs` for long waits. */
	run<T>(call: TelegramCall, send: () => Promise<T>): Promise<T>;
}
