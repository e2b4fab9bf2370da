/** How much an account may do. Telegram publishes no limits for people's accounts: these keep well below what is known to hurt. */
export interface TelegramLimits {
	/** Above `REQUESTS_PER_SECOND_MAX` only in demo and test mode; `Infinity`: no pacing. */
	readonly requestsPerSecond: number;
	readonly dmPerDay: number;
	readonly joinsPerDay: number;
	/** Groups this workspace may collect, all accounts together. */
	readonly groupsMax: number;
	/** How long one request may take before it counts as lost. */
	readonly callTimeoutMs: number;
	/** Longer waits are handed back to the caller with `retryAfterMs` instead of being slept. */
	readonly parkAfterSeconds: number;
}

/** The most a real account is ever allowed, whatever the configuration says. */
export const REQUESTS_PER_SECOND_MAX = 4;

/** The limits of an account nobody configured. */
export const TELEGRAM_LIMITS: TelegramLimits = {
	requestsPerSecond: REQUESTS_PER_SECOND_MAX,
	dmPerDay: 20,
	joinsPerDay: 20,
	groupsMax: 200,
	callTimeoutMs: 45_000,
	parkAfterSeconds: 900,
};
