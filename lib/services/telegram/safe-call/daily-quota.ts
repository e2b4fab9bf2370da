import type { QuotaKind } from "@/db/queries/telegram-quotas";
import type { TelegramLimits } from "@/lib/domain/telegram-limits";
import { noteThrottled } from "@/lib/monitoring/call-metrics";
import type { TelegramCall } from "@/lib/telegram/call-gate";
import type { Clock } from "../clock";
import type { Charge, GateStore } from "./gate-store";
import { QuotaExceeded, utcDayOf } from "./quota-exceeded";
import type { SafeLog } from "./safe-log";

export interface DailyQuotaParts {
	readonly store: GateStore;
	readonly clock: Clock;
	readonly limits: TelegramLimits;
	readonly log: SafeLog;
}

/** Charges a call to its quota before it is sent; what fails afterwards stays charged. Throws {@link QuotaExceeded}. */
export async function chargeDay(call: TelegramCall, kind: QuotaKind, parts: DailyQuotaParts): Promise<Charge> {
	const { store, clock, limits, log } = parts;
	const limit = kind === "dm" ? limits.dmPerDay : limits.joinsPerDay;
	const now = clock.now();
	const charge = await store.charge(kind, utcDayOf(now), limit);
	if (charge !== null) return charge;
	noteThrottled(call.method, "quota");
	const refusal = new QuotaExceeded(kind, limit, now);
	log.warn({ method: call.method, kind, limit, resetAt: refusal.resetAt }, "daily quota used up");
	throw refusal;
}
