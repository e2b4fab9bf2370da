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
export async function chargeDay(call: TelegramCall, parts: DailyQuotaParts): Promise<Charge | null> {
	if (call.quota === null) return null;
	const { store, clock, limits, log } = parts;
	const limit = call.quota === "dm" ? limits.dmPerDay : limits.joinsPerDay;
	const now = clock.now();
	const charge = await store.charge(call.quota, utcDayOf(now), limit);
	if (charge !== null) return charge;
	noteThrottled(call.method, "quota");
	const refusal = new QuotaExceeded(call.quota, limit, now);
	log.warn({ method: call.method, kind: call.quota, limit, resetAt: refusal.resetAt }, "daily quota used up");
	throw refusal;
}
