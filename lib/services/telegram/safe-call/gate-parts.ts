import { AsyncLocalStorage } from "node:async_hooks";
import type { TelegramLimits } from "@/lib/domain/telegram-limits";
import type { Logger } from "@/lib/logger";
import type { TelegramFailure } from "@/lib/telegram/telegram-failure";
import type { Clock } from "../clock";
import { AccountLife } from "./account-life";
import type { ActiveCall } from "./active-call";
import type { GateStore } from "./gate-store";
import { SafeLog } from "./safe-log";
import { StandingWaits } from "./standing-waits";
import { Turnstile } from "./turnstile";

/** What a gate is made of, its store named: tests keep it in memory. */
export interface GateInput {
	readonly store: GateStore;
	readonly accountId: string;
	readonly limits: TelegramLimits;
	readonly clock: Clock;
	readonly log: Logger;
	/** In [0, 1): spreads retries. */
	readonly random: () => number;
	/** The account may not send any more; called once. */
	onTerminal(failure: TelegramFailure): Promise<void>;
	/** Telegram limits the account for spam: it reads, and writes to nobody new. */
	onLimited?(failure: TelegramFailure): Promise<void>;
}

/** The working parts of one gate. */
export interface GateParts extends Omit<GateInput, "log" | "accountId"> {
	readonly log: SafeLog;
	readonly life: AccountLife;
	readonly waits: StandingWaits;
	/** `null`: requests are not paced, and nothing is asked of the store for each. */
	readonly turnstile: Turnstile | null;
	/** The request on whose behalf code runs. */
	readonly active: AsyncLocalStorage<ActiveCall>;
}

/** Ends a call's waiting: the caller gave up, or the account may not send any more. */
export function waitSignalOf({ life }: Pick<GateParts, "life">, own: AbortSignal | undefined): AbortSignal {
	return own ? AbortSignal.any([own, life.signal]) : life.signal;
}

export function makeGateParts(input: GateInput): GateParts {
	const { store, clock, random, limits } = input;
	const { requestsPerSecond } = limits;
	const isPaced = Number.isFinite(requestsPerSecond);
	const life = new AccountLife();
	const log = new SafeLog(input.log, input.accountId);
	return {
		...input,
		log,
		life,
		waits: new StandingWaits({ store, clock, random, log, isShared: isPaced }),
		turnstile: isPaced
			? new Turnstile({ requestsPerSecond, clock, closing: life.signal, takeSlot: (ms) => store.takeSlot(ms) })
			: null,
		active: new AsyncLocalStorage(),
	};
}
