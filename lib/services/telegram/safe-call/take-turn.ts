import { noteBucketWait, noteThrottled } from "@/lib/monitoring/call-metrics";
import type { TelegramCall } from "@/lib/telegram/call-gate";
import type { Rank } from "./arrival-guard";
import { type GateParts, waitSignalOf } from "./gate-parts";

/** Shorter waits for the bucket are the store's own time to answer. */
const THROTTLED_MS_MIN = 10;

export interface Turn {
	readonly rank: Rank;
	/** Asked when the turn comes. */
	isBlocked(): boolean;
}

/** Waits for a call's turn. `false`: it came while the call was blocked, and went to somebody else. */
export async function takeTurn(parts: GateParts, call: TelegramCall, turn: Turn): Promise<boolean> {
	const { turnstile, clock } = parts;
	if (turnstile === null) return true;
	const askedAt = clock.now();
	const signal = waitSignalOf(parts, call.signal);
	const hasPassed = await turnstile.pass({
		lane: call.lane,
		rank: turn.rank,
		isBlocked: () => turn.isBlocked(),
		signal,
	});
	const waitedMs = clock.now() - askedAt;
	noteBucketWait(call.lane, waitedMs / 1000);
	if (waitedMs >= THROTTLED_MS_MIN) noteThrottled(call.method, "bucket");
	return hasPassed;
}
