import type { Database } from "@/db/client";
import type { CallGate } from "@/lib/telegram/call-gate";
import { TelegramFailure } from "@/lib/telegram/telegram-failure";
import { type GateInput, makeGateParts, waitSignalOf } from "./gate-parts";
import { databaseGateStore } from "./gate-store";
import { runCall } from "./run-call";
import { runNested } from "./run-nested";
import { pauseForMembers } from "./smart-pauses";

/** The one door to Telegram for an account, and the rests that no single request shows. */
export interface SafeCallGate extends CallGate {
	/** Rests where reading members `from` up to `to` of a list crossed a step of 5,000. */
	pauseForMembers(from: number, to: number, signal?: AbortSignal): Promise<void>;
	/** Ends whatever waits here; later calls fail at once. */
	close(): void;
}

export type CallGateOptions = Omit<GateInput, "store" | "random"> & { readonly db: Database };

/**
 * The gate of one account: quotas charged before sending, waits Telegram asked for kept across restarts, a pace shared by
 * all processes, lanes, a hard timeout, retries. Throws what `send` threw last; AppError `rate_limited` with `retryAfterMs`
 * for waits above `parkAfterSeconds` and (as QuotaExceeded) for used-up days.
 */
export function createCallGate({ db, ...rest }: CallGateOptions): SafeCallGate {
	return gateOf({ ...rest, store: databaseGateStore(db, rest.accountId), random: Math.random });
}

/** {@link createCallGate} with everything handed in. */
export function gateOf(input: GateInput): SafeCallGate {
	const parts = makeGateParts(input);
	const { life, waits } = parts;
	const begin: CallGate["run"] = (call, send) => {
		const outer = parts.active.getStore();
		return outer?.isOpen ? runNested(parts, outer, call, send) : runCall(parts, call, send);
	};
	return {
		run: (call, send) =>
			waits.isReady || life.signal.aborted ? begin(call, send) : waits.ready().then(() => begin(call, send)),
		pauseForMembers: (from, to, signal) => pauseForMembers(parts.clock, from, to, waitSignalOf(parts, signal)),
		close() {
			life.end(new TelegramFailure("network", { method: "*", reason: "CLOSED" }));
		},
	};
}
