import type { TelegramCall } from "@/lib/telegram/call-gate";
import type { Clock } from "../clock";
import type { Charge } from "./gate-store";
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

/** A scope that is left alone for a while by our own decision. */
export interface Rest {
	readonly scope: string;
	readonly ms: number;
}

const AFTER_MOVE: readonly Rest[] = [{ scope: MOVES, ms: MOVE_PAUSE_MS }];
const AFTER_DMS: readonly Rest[] = [{ scope: quotaScope("dm"), ms: DMS_PAUSE_MS }];
const NONE: readonly Rest[] = [];

/** What rests after a request was sent: further direct messages after every 20th, further joins and leaves after each. */
export function restsAfter(call: TelegramCall, charge: Charge | null): readonly Rest[] {
	if (isMove(call)) return AFTER_MOVE;
	return call.quota === "dm" && charge && charge.usedEver % DMS_STEP === 0 ? AFTER_DMS : NONE;
}

/** Rests where a page of members crossed a step. */
export async function pauseForMembers(clock: Clock, from: number, to: number, signal: AbortSignal): Promise<void> {
	const ms = membersPauseMs(from, to);
	if (ms > 0) await clock.sleep(ms, signal);
}
