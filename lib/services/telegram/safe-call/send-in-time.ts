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
export function sendInTime<T>({ method, send, timeoutMs, clock, active, signal }: TimedSend<T>): Promise<T> {
	return new Promise<T>((resolve, reject) => {
		signal?.throwIfAborted();
		let cancel: () => void = () => undefined;
		const settle = (how: () => void) => {
			cancel();
			signal?.removeEventListener("abort", giveUp);
			how();
		};
		const giveUp = () => settle(() => reject(signal?.reason));
		const setAlarm = (ms: number) => {
			cancel = alarm(clock, ms, () => {
				// What it spent on requests of its own does not count.
				const left = active.takeNestedMs(clock.now());
				if (left > 0) setAlarm(left);
				else settle(() => reject(new TelegramFailure("network", { method, reason: TIMED_OUT })));
			});
		};
		signal?.addEventListener("abort", giveUp, { once: true });
		setAlarm(timeoutMs);
		// One that throws before it has a promise fails like any other.
		(async () => send())().then(
			(answer) => settle(() => resolve(answer)),
			(error: unknown) => settle(() => reject(error)),
		);
	});
}

function alarm(clock: Clock, ms: number, ring: () => void): () => void {
	if (clock.alarm) return clock.alarm(ms, ring);
	const cancelling = new AbortController();
	clock.sleep(ms, cancelling.signal).then(ring, () => undefined);
	return () => cancelling.abort();
}
