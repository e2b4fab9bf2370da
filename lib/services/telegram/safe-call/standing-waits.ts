import type { TelegramWait } from "@/db/queries/telegram-waits";
import type { Clock } from "../clock";
import { floodWaitMs } from "./flood-wait-ms";
import type { GateStore } from "./gate-store";
import type { SafeLog } from "./safe-log";

/** Another process may have used the account meanwhile, and been told to wait. */
const REREAD_MS = 10_000;

export interface StandingWaitsParts {
	readonly store: GateStore;
	readonly clock: Clock;
	readonly random: () => number;
	readonly log: SafeLog;
	/** Read what other processes were told now and then; without pacing the store is read once. */
	readonly isShared: boolean;
}

/** What the account was told to leave alone, and until when; remembered across restarts. */
export class StandingWaits {
	readonly #parts: StandingWaitsParts;
	readonly #waits = new Map<string, TelegramWait>();
	#reading: Promise<void> | null = null;
	#readAt = Number.NEGATIVE_INFINITY;

	constructor(parts: StandingWaitsParts) {
		this.#parts = parts;
	}

	/** Whether `ready` has nothing to do, so that a call need not wait for it. */
	get isReady(): boolean {
		if (this.#readAt === Number.NEGATIVE_INFINITY) return false;
		return !this.#parts.isShared || this.#parts.clock.now() - this.#readAt < REREAD_MS;
	}

	/** Settles once what is stored is known. */
	async ready(): Promise<void> {
		this.#reading ??= this.#read().finally(() => {
			this.#reading = null;
		});
		await this.#reading;
	}

	/** Nothing was ever held back, or all of it is forgotten. */
	get isEmpty(): boolean {
		return this.#waits.size === 0;
	}

	/** Milliseconds until none of `scopes` is held back; 0: none is. */
	remainingMs(scopes: readonly string[]): number {
		if (this.#waits.size === 0) return 0;
		const now = this.#parts.clock.now();
		let most = 0;
		for (const scope of scopes) {
			const wait = this.#waits.get(scope);
			if (wait) most = Math.max(most, wait.until.getTime() - now);
		}
		return most;
	}

	/** Which of `scopes` is held back longest; `null`: none. */
	longestOf(scopes: readonly string[]): string | null {
		const ms = this.remainingMs(scopes);
		return ms === 0 ? null : (scopes.find((scope) => this.remainingMs([scope]) === ms) ?? null);
	}

	/** Telegram asked to leave `scope` alone for `seconds`. Returns the wait with its jitter. */
	async note(scope: string, seconds: number): Promise<TelegramWait> {
		const attempts = (this.#waits.get(scope)?.attempts ?? 0) + 1;
		return this.#hold(scope, floodWaitMs(seconds, attempts, this.#parts.random), seconds, attempts);
	}

	/** Leaves `scope` alone for `ms` by our own decision. */
	async pause(scope: string, ms: number): Promise<void> {
		await this.#hold(scope, ms, Math.ceil(ms / 1000), 0);
	}

	/** Which of `scopes` are known here and over. */
	overOf(scopes: readonly string[]): readonly string[] {
		return scopes.filter((scope) => this.#waits.has(scope) && this.remainingMs([scope]) === 0);
	}

	/** A call of a scope that is over went through: it counts from one again. */
	async forget(scope: string): Promise<void> {
		this.#waits.delete(scope);
		await this.#keep(this.#parts.store.dropWait(scope, new Date(this.#parts.clock.now())));
	}

	async #hold(scope: string, ms: number, seconds: number, attempts: number): Promise<TelegramWait> {
		const known = this.#waits.get(scope)?.until.getTime() ?? 0;
		const until = new Date(Math.max(known, this.#parts.clock.now() + Math.ceil(ms)));
		const wait = { scope, until, seconds, attempts };
		this.#waits.set(scope, wait);
		await this.#keep(this.#parts.store.saveWait(wait));
		return wait;
	}

	/** What happened to a request must not be hidden by a store that does not answer; this process knows the wait. */
	async #keep(storing: Promise<void>): Promise<void> {
		await storing.catch((err: unknown) => this.#parts.log.error({ err }, "a wait could not be stored"));
	}

	async #read(): Promise<void> {
		for (const wait of await this.#parts.store.readWaits()) {
			const known = this.#waits.get(wait.scope);
			if (!known || known.until < wait.until) this.#waits.set(wait.scope, wait);
		}
		this.#readAt = this.#parts.clock.now();
	}
}
