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
	/** Called once, before anybody hears of it: `null` for an answer, else what went wrong. */
	onEnd(error: unknown): void;
}

/** The reason of a request given up by {@link sendInTime}. */
export const TIMED_OUT = "TIMEOUT";

/** Sends, and gives up after `timeoutMs`: some requests of the client never settle. Rejects with a `network` failure then. */
export function sendInTime<T>({ method, send, timeoutMs, clock, active, signal, onEnd }: TimedSend<T>): Promise<T> {
	return new Promise<T>((resolve, reject) => {
		let cancel: (() => void) | null = null;
		let isOver = false;
		const end = (error: unknown): boolean => {
			if (isOver) return false;
			isOver = true;
			cancel?.();
			signal?.removeEventListener("abort", giveUp);
			onEnd(error);
			return true;
		};
		const fail = (error: unknown) => void (end(error) && reject(error));
		const giveUp = () => fail(signal?.reason);
		const setAlarm = (ms: number) => {
			cancel = alarm(clock, ms, () => {
				// What it spent on requests of its own does not count.
				const left = active.takeNestedMs(clock.now());
				if (left > 0) setAlarm(left);
				else fail(new TelegramFailure("network", { method, reason: TIMED_OUT }));
			});
		};
		if (signal?.aborted) {
			giveUp();
			return;
		}
		signal?.addEventListener("abort", giveUp, { once: true });
		setAlarm(timeoutMs);
		start(send).then((answer) => void (end(null) && resolve(answer)), fail);
	});
}

/** A request that throws before it has a promise fails like any other. */
function start<T>(send: () => Promise<T>): Promise<T> {
	try {
		return send();
	} catch (error) {
		return Promise.reject(error);
	}
}

function alarm(clock: Clock, ms: number, ring: () => void): () => void {
	if (clock.alarm) return clock.alarm(ms, ring);
	const cancelling = new AbortController();
	clock.sleep(ms, cancelling.signal).then(ring, () => undefined);
	return () => cancelling.abort();
}
