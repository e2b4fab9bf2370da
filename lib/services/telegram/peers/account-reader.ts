import type { TelegramGateway } from "@/lib/telegram/gateway";
import type { Clock } from "../clock";

/** The part of an account's session that reading needs; the signal aborts when the account yields or stops. */
export interface AccountReader {
	readonly accountId: string;
	readonly kind: "user" | "bot";
	readonly gateway: TelegramGateway;
	readonly gate: {
		/** Rests after every 5,000 members of a list, going from `from` to `to` of them. */
		pauseForMembers(from: number, to: number, signal?: AbortSignal): Promise<void>;
	};
	readonly signal: AbortSignal;
	readonly clock: Clock;
}
