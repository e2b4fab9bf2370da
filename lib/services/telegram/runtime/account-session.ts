import type { AccountKind } from "@/lib/domain/telegram-account";
import type { TelegramLimits } from "@/lib/domain/telegram-limits";
import type { CallGate } from "@/lib/telegram/call-gate";
import type { TelegramGateway } from "@/lib/telegram/gateway";
import type { Clock } from "../clock";

/** The account's one door, with the pause that reading many members asks for. */
export interface AccountGate extends CallGate {
	/** Waits for the members read between two totals, `from` and `to`. */
	pauseForMembers(from: number, to: number, signal?: AbortSignal): Promise<void>;
	close(): void;
}

/** An account signed in and connected, lent to one piece of work. Nothing of it may be used once `signal` is aborted. */
export interface AccountSession {
	readonly accountId: string;
	readonly name: string;
	readonly kind: AccountKind;
	readonly gateway: TelegramGateway;
	readonly gate: AccountGate;
	/** Aborts when the session must be given up: taken back, ended by Telegram, lost, or the work was stopped. */
	readonly signal: AbortSignal;
	readonly clock: Clock;
	readonly limits: TelegramLimits;
}
