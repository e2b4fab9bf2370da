import { TelegramFailure } from "@/lib/telegram/telegram-failure";
import type { Clock } from "../clock";
import type { ActiveCall } from "./active-call";

export interface TimedSend<T> {
	readonly method: string;
	readonly send: () => Promise<T>;
	readonly timeoutMs: number;
	readonly clock: Clock;
	readonly active: ActiveCall;
	/** The caller's own; an aborted caller does not wait for an answer. */
	readonly signal: AbortSignal | undefined;
}

/** The reason of a request given up by {@link sendInTime}. */
export const TIMED_OUT = "TIMEOUT";

/** Sends, and gives up after `timeoutMs`: some requests of the client never settle. Rejects with a `network` failure then. */
export async function sendInTime<T>(timed: TimedSend<T>): Promise<T> {
	const { send, signal } = timed;
	signal?.throwIfAborted();
	const settled = new AbortController();
	const races = [send(), expire(timed, settled.signal)];
	if (signal) races.push(aborted(signal, settled.signal));
	try {
		return await Promise.race(races);
	} finally {
		settled.abort();
	}
}

async function expire({ method, timeoutMs, clock, active }: TimedSend<unknown>, settled: AbortSignal): Promise<never> {
	for (let left = timeoutMs; left > 0; left = active.takeNestedMs(clock.now())) await clock.sleep(left, settled);
	throw new TelegramFailure("network", { method, reason: TIMED_OUT });
}

function aborted(signal: AbortSignal, settled: AbortSignal): Promise<never> {
	return new Promise((_, reject) => {
		signal.addEventListener("abort", () => reject(signal.reason), { once: true, signal: settled });
	});
}
