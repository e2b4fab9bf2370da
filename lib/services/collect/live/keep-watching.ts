import { AppError } from "@/lib/errors";
import { TelegramFailure, type TelegramFailureKind } from "@/lib/telegram/telegram-failure";
import type { ServiceContext } from "../../context";
import { type Clock, systemClock } from "../../telegram/clock";
import { SessionEnded } from "../../telegram/lease/session-ended";
import { withAccount } from "../../telegram/runtime/with-account";
import { type AccountWatchOptions, watchAccount } from "./account-watch";

/** Between two tries to connect; doubled with every failure in a row. */
const RETRY_MS = 5_000;
const RETRY_MS_MAX = 600_000;
const WAITED_OUT: ReadonlySet<TelegramFailureKind> = new Set(["network", "transient", "flood_wait"]);
/** A session that lasted this long was a good one: its end is no failure in a row. */
const GOOD_MS = 60_000;

export interface KeepWatchingOptions extends Omit<AccountWatchOptions, "name"> {
	/** Name or id; `null`: the only one there is. */
	readonly account: string | null;
	readonly signal: AbortSignal;
	readonly clock?: Clock;
	/** Another process has the account; the watcher waits. */
	readonly onWaiting?: ((holder: string) => void) | undefined;
}

/**
 * Watches an account's groups until the signal stops it, through lost connections and whenever another process has had
 * its turn with the account. Throws what cannot be waited out: nobody signed in, a session Telegram ended.
 */
export async function keepWatching(ctx: ServiceContext, options: KeepWatchingOptions): Promise<void> {
	const { account, signal, onWaiting, clock = systemClock } = options;
	const use = { account, purpose: "watch", signal, isBackground: true, onWaiting };
	let failures = 0;
	while (!signal.aborted) {
		const startedAt = clock.now();
		try {
			await withAccount(ctx, use, (session) => watchAccount(ctx, session, { ...options, name: session.name }));
			failures = 0;
		} catch (error) {
			if (signal.aborted) return;
			if (!canBeWaitedOut(error)) throw error;
			failures = clock.now() - startedAt > GOOD_MS ? 1 : failures + 1;
			const waitMs = waitAfter(error, failures);
			ctx.log.warn({ account, waitMs, cause: String(error) }, "watching interrupted");
			await clock.sleep(waitMs, signal).catch(() => undefined);
		}
	}
}

/** Whoever gave way asks again at once, and waits for the account itself. */
function waitAfter(error: unknown, failures: number): number {
	if (error instanceof SessionEnded && error.reason === "yielded") return 0;
	const asked = error instanceof AppError ? error.retryAfterMs : undefined;
	return asked ?? Math.min(RETRY_MS * 2 ** (failures - 1), RETRY_MS_MAX);
}

/** Another process' turn, a lost lease, no network: all of them end. */
function canBeWaitedOut(error: unknown): boolean {
	if (error instanceof SessionEnded) return error.reason !== "terminal";
	if (error instanceof AppError) return error.code === "upstream_unavailable" || error.code === "rate_limited";
	return error instanceof TelegramFailure && WAITED_OUT.has(error.kind);
}
