import { listGroupSources } from "@/db/queries/group-sources";
import { listTelegramAccounts } from "@/db/queries/telegram-accounts";
import { isSignedIn } from "@/lib/domain/telegram-account";
import type { ServiceContext } from "../../context";
import { type Clock, systemClock } from "../../telegram/clock";
import { collectingSwitches } from "./collecting-switches";
import { keepWatching } from "./keep-watching";
import type { WatchListener } from "./watch-event";
import type { WatchWork } from "./watch-work";

/** How soon a first sign-in or a first group is noticed. */
const LOOK_EVERY_MS = 10_000;
/** An account whose watching failed for good is tried again after this, doubled with every failure in a row. */
const RETRY_MS = 30_000;
const RETRY_MS_MAX = 3_600_000;

export interface CollectorOptions {
	readonly clock?: Clock;
	readonly onEvent?: WatchListener;
	/** `listen` in a process that runs jobs: they do what is done by the clock. Default: `all`. */
	readonly work?: WatchWork;
}

/**
 * Watches every group of every signed-in account for as long as this process lives, and picks up accounts and groups as
 * they come. Does nothing while Telegram is switched off or nobody is signed in; no failure ever leaves it.
 */
export function startCollector(ctx: ServiceContext, options: CollectorOptions = {}): { stop(): Promise<void> } {
	const stopping = new AbortController();
	const running = new Collector(ctx, options, stopping.signal).run();
	return {
		async stop() {
			stopping.abort();
			await running;
		},
	};
}

class Collector {
	readonly #ctx: ServiceContext;
	readonly #clock: Clock;
	readonly #onEvent: WatchListener;
	readonly #work: WatchWork;
	readonly #signal: AbortSignal;
	readonly #running = new Map<string, Promise<void>>();
	readonly #failed = new Map<string, { readonly attempts: number; readonly until: number }>();

	constructor(ctx: ServiceContext, options: CollectorOptions, signal: AbortSignal) {
		this.#ctx = ctx;
		this.#clock = options.clock ?? systemClock;
		this.#onEvent = options.onEvent ?? (() => undefined);
		this.#work = options.work ?? "all";
		this.#signal = signal;
	}

	async run(): Promise<void> {
		while (!this.#signal.aborted) {
			await this.#look().catch((cause: unknown) => this.#ctx.log.warn({ cause: String(cause) }, "collector waits"));
			await this.#clock.sleep(LOOK_EVERY_MS, this.#signal).catch(() => undefined);
		}
		await Promise.all(this.#running.values());
	}

	async #look(): Promise<void> {
		const { updates, history } = collectingSwitches();
		const hasWork = updates || (history && this.#work === "all");
		if (!hasWork) return;
		const accounts = (await listTelegramAccounts(this.#ctx.db)).filter(isSignedIn);
		if (accounts.length === 0) return;
		const collecting = new Set((await listGroupSources(this.#ctx.db)).map(({ accountId }) => accountId));
		for (const { accountId } of accounts) {
			const isResting = (this.#failed.get(accountId)?.until ?? 0) > this.#clock.now();
			if (!collecting.has(accountId) || this.#running.has(accountId) || isResting) continue;
			this.#running.set(accountId, this.#watch(accountId, { listens: updates, backfills: history }));
		}
	}

	async #watch(accountId: string, how: { readonly listens: boolean; readonly backfills: boolean }): Promise<void> {
		const signal = this.#signal;
		try {
			await keepWatching(this.#ctx, {
				account: accountId,
				groupIds: null,
				onEvent: this.#onEvent,
				signal,
				clock: this.#clock,
				work: this.#work,
				...how,
			});
			this.#failed.delete(accountId);
		} catch (error) {
			const attempts = (this.#failed.get(accountId)?.attempts ?? 0) + 1;
			const waitMs = Math.min(RETRY_MS * 2 ** (attempts - 1), RETRY_MS_MAX);
			this.#failed.set(accountId, { attempts, until: this.#clock.now() + waitMs });
			this.#ctx.log.warn({ accountId, waitMs, cause: String(error) }, "account not watched");
		} finally {
			this.#running.delete(accountId);
		}
	}
}
