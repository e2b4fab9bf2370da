import { noteThrottled } from "@/lib/monitoring/call-metrics";
import type { TelegramCall } from "@/lib/telegram/call-gate";
import { chargeDay } from "./daily-quota";
import { type GateParts, waitSignalOf } from "./gate-parts";
import { type CallProgress, judgeFailure } from "./judge-failure";
import { isLinkCall } from "./link-call";
import { parkedError } from "./parked-error";
import { sendAndRest } from "./send-and-rest";
import { takeTurn } from "./take-turn";
import { scopesOf } from "./wait-scopes";

/** One call of nobody else's: charged once, then held back, let through and sent until it succeeds or has failed. */
export async function runCall<T>(parts: GateParts, call: TelegramCall, send: () => Promise<T>): Promise<T> {
	const { life, waits, turnstile, clock } = parts;
	life.assertAlive(call.method);
	call.signal?.throwIfAborted();
	const progress: CallProgress = { scopes: scopesOf(call), waitedMs: 0, failures: 0 };
	// Not charged for what cannot be sent soon.
	if (!waits.isEmpty) refuseLongWait(parts, call, progress);
	const charge = call.quota === null ? null : await chargeDay(call, call.quota, parts);
	for (;;) {
		// Awaited only where there may be something to wait for.
		if (turnstile !== null || !waits.isEmpty) await holdBack(parts, call, progress);
		try {
			return await sendAndRest(parts, call, send, charge);
		} catch (error) {
			const step = await judgeFailure(parts, call, error, progress);
			if (step.type === "give_up") throw error;
			if (step.type === "again") await clock.sleep(step.afterMs, waitSignalOf(parts, call.signal));
		}
	}
}

/** Settles when the call may be sent now: no wait stands, and its turn has come. */
async function holdBack(parts: GateParts, call: TelegramCall, progress: CallProgress): Promise<void> {
	const { waits, turnstile } = parts;
	const isBlocked = () => waits.remainingMs(progress.scopes) > 0;
	do {
		while (isBlocked()) await waitOnce(parts, call, progress);
		if (turnstile === null) return;
	} while (!(await takeTurn(parts, call, { rank: isLinkCall(call) ? "link" : "ordinary", isBlocked })));
}

async function waitOnce(parts: GateParts, call: TelegramCall, progress: CallProgress): Promise<void> {
	refuseLongWait(parts, call, progress);
	const ms = parts.waits.remainingMs(progress.scopes);
	progress.waitedMs += ms;
	noteThrottled(call.method, "flood");
	await parts.clock.sleep(ms, waitSignalOf(parts, call.signal));
}

function refuseLongWait({ waits, limits, clock, log }: GateParts, call: TelegramCall, progress: CallProgress): void {
	const ms = waits.remainingMs(progress.scopes);
	if (ms === 0 || progress.waitedMs + ms <= limits.parkAfterSeconds * 1000) return;
	const scope = waits.longestOf(progress.scopes) ?? call.method;
	log.warn({ method: call.method, scope, retryAfterMs: ms }, "too long to wait for: handed back");
	throw parkedError(scope, ms, clock.now());
}
