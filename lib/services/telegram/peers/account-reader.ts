import type { TelegramGateway } from "@/lib/telegram/gateway";
import type { Clock } from "../clock";

/** The part of an account's session that reading needs; aborted when the account yields or stops. */
export interface AccountReader {
	readonly accountId: string;
	readonly kind: "user" | "bot";
	readonly gateway: TelegramGateway;
	readonly signal: AbortSignal;
	readonly clock: Clock;
}
