import type { TelegramFailure } from "@/lib/telegram/telegram-failure";

/** What follows a failure. */
export type NextStep =
	/** Telegram named a wait: hold the scope back, then again. */
	| { readonly type: "wait"; readonly seconds: number }
	| { readonly type: "again"; readonly afterMs: number }
	| { readonly type: "give_up" };

/** The first attempt and three more: what fails that often fails for longer than it is worth holding a worker. */
const ATTEMPTS_MAX = 4;
/** Doubled each time, plus up to half of it at random. */
const BACKOFF_MS = 1000;
/** A refusal that says "wait" and not how long. */
const UNTOLD_WAIT_SECONDS = 60;

export interface RetryFacts {
	readonly failure: TelegramFailure;
	readonly isRepeatable: boolean;
	/** Failures of this call so far, waits not counted; this one included. */
	readonly failures: number;
	readonly random: () => number;
}

/** Waits are always followed by another attempt, for nothing was done; unclear outcomes only where repeating is harmless. */
export function nextStep({ failure, isRepeatable, failures, random }: RetryFacts): NextStep {
	switch (failure.kind) {
		case "flood_wait":
		case "slow_mode":
			return { type: "wait", seconds: failure.seconds ?? UNTOLD_WAIT_SECONDS };
		case "transient":
		case "network": {
			if (!isRepeatable || failures >= ATTEMPTS_MAX) return { type: "give_up" };
			const base = BACKOFF_MS * 2 ** (failures - 1);
			return { type: "again", afterMs: base + (random() * base) / 2 };
		}
		default:
			return { type: "give_up" };
	}
}
