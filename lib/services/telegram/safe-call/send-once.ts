import { type CallOutcome, noteOutcome } from "@/lib/monitoring/call-metrics";
import type { TelegramCall } from "@/lib/telegram/call-gate";
import { TelegramFailure, type TelegramFailureKind } from "@/lib/telegram/telegram-failure";
import { ActiveCall } from "./active-call";
import type { GateParts } from "./gate-parts";
import { sendInTime, TIMED_OUT } from "./send-in-time";

/** Sends a call that was let through: once, timed, counted. Gives its permit back whatever happens. */
export function sendOnce<T>(parts: GateParts, call: TelegramCall, send: () => Promise<T>): Promise<T> {
	const { clock, limits, turnstile, log } = parts;
	const active = new ActiveCall(turnstile !== null);
	const { method, lane, signal } = call;
	const startedAt = performance.now();
	const onEnd = (error: unknown) => {
		active.close();
		if (active.hasPermit) turnstile?.leave();
		const outcome = error === null ? "ok" : outcomeOf(error, signal);
		const seconds = (performance.now() - startedAt) / 1000;
		noteOutcome(method, outcome, seconds);
		log.debug({ method, lane, outcome, seconds }, "request");
	};
	const timed = { method, send, timeoutMs: limits.callTimeoutMs, clock, active, signal, onEnd };
	return parts.active.run(active, () => sendInTime(timed));
}

/** Kinds that tell something about the account or the way there; the rest are refusals of this one request. */
const TELLING_KINDS: ReadonlySet<TelegramFailureKind> = new Set([
	"flood_wait",
	"slow_mode",
	"peer_flood",
	"terminal",
	"transient",
	"network",
]);

function outcomeOf(error: unknown, signal: AbortSignal | undefined): CallOutcome {
	if (signal?.aborted && error === signal.reason) return "aborted";
	if (!(error instanceof TelegramFailure)) return "refused";
	if (error.reason === TIMED_OUT) return "timeout";
	return TELLING_KINDS.has(error.kind) ? (error.kind as CallOutcome) : "refused";
}
