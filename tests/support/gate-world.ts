import { TELEGRAM_LIMITS, type TelegramLimits } from "@/lib/domain/telegram-limits";
import { createLogger } from "@/lib/logger";
import { gateOf, type SafeCallGate } from "@/lib/services/telegram/safe-call/create-call-gate";
import type { TelegramCall } from "@/lib/telegram/call-gate";
import { TelegramFailure, type TelegramFailureKind } from "@/lib/telegram/telegram-failure";
import { FakeClock } from "./fake-clock";
import { MemoryGateStore } from "./memory-gate-store";

/** A gate on a clock and a store of the test's, and what it told of its account. */
export interface GateWorld {
	readonly clock: FakeClock;
	readonly store: MemoryGateStore;
	readonly gate: SafeCallGate;
	readonly ended: TelegramFailure[];
	readonly limited: TelegramFailure[];
	readonly lines: { msg: string; [fact: string]: unknown }[];
}

/** A gate under test; `from`: another one on the same clock and store, as after a restart. */
export function gateWorld(limits: Partial<TelegramLimits> = {}, from?: GateWorld): GateWorld {
	const clock = from?.clock ?? new FakeClock();
	const store = from?.store ?? new MemoryGateStore(clock);
	const ended: TelegramFailure[] = [];
	const limited: TelegramFailure[] = [];
	const lines: GateWorld["lines"] = [];
	const gate = gateOf({
		store,
		clock,
		accountId: "ola",
		limits: { ...TELEGRAM_LIMITS, ...limits },
		log: createLogger("debug", { write: (line) => void lines.push(JSON.parse(line)) }),
		random: () => 0.5,
		onTerminal: async (failure) => void ended.push(failure),
		onLimited: async (failure) => void limited.push(failure),
	});
	return { clock, store, gate, ended, limited, lines };
}

/** A repeatable read of history, unless told otherwise. */
export function aCall(parts: Partial<TelegramCall> = {}): TelegramCall {
	return { method: "messages.getHistory", lane: "backfill", quota: null, isRepeatable: true, ...parts };
}

/** A direct message that may not be repeated. */
export function aMessage(parts: Partial<TelegramCall> = {}): TelegramCall {
	return aCall({ method: "messages.sendMessage", lane: "interactive", quota: "dm", isRepeatable: false, ...parts });
}

/** A refusal as the adapter hands it on. */
export function aFailure(kind: TelegramFailureKind, reason: string, seconds: number | null = null): TelegramFailure {
	return new TelegramFailure(kind, { method: "messages.getHistory", reason, code: 420, seconds });
}

/** Fails with each of `failures` in turn, then answers; tells when it was sent by the clock of `world`. */
export function failing(world: GateWorld, ...failures: unknown[]): { send: () => Promise<string>; sentAt: number[] } {
	const left = [...failures];
	const sentAt: number[] = [];
	const send = async () => {
		sentAt.push(world.clock.now());
		if (left.length > 0) throw left.shift();
		return "answer";
	};
	return { send, sentAt };
}
