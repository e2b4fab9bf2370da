import type { TelegramCall } from "@/lib/telegram/call-gate";
import type { Clock } from "../clock";
import type { Charge } from "./gate-store";
import type { StandingWaits } from "./standing-waits";
import { isMove, MOVES, quotaScope } from "./wait-scopes";

/** Reading many members at once is what gets accounts noticed. */
const MEMBERS_STEP = 5000;
const MEMBERS_PAUSE_MS = 1000;
const DMS_STEP = 20;
const DMS_PAUSE_MS = 60_000;
const MOVE_PAUSE_MS = 3000;

/** Milliseconds to rest after reading members `from` up to `to` of a list. */
export function membersPauseMs(from: number, to: number): number {
	return Math.max(0, Math.floor(to / MEMBERS_STEP) - Math.floor(from / MEMBERS_STEP)) * MEMBERS_PAUSE_MS;
}

/** Rests after a request that was sent: further direct messages after every 20th, further joins and leaves after each. */
export async function pauseAfter(call: TelegramCall, charge: Charge | null, waits: StandingWaits): Promise<void> {
	if (isMove(call)) await waits.pause(MOVES, MOVE_PAUSE_MS);
	if (call.quota === "dm" && charge && charge.usedEver % DMS_STEP === 0) {
		await waits.pause(quotaScope("dm"), DMS_PAUSE_MS);
	}
}

/** Rests where a page of members crossed a step. */
export async function pauseForMembers(clock: Clock, from: number, to: number, signal: AbortSignal): Promise<void> {
	const ms = membersPauseMs(from, to);
	if (ms > 0) await clock.sleep(ms, signal);
}
