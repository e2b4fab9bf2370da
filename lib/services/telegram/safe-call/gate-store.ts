import { randomUUID } from "node:crypto";
import type { Database } from "@/db/client";
import { takeCallSlot } from "@/db/queries/telegram-call-slots";
import { chargeQuota, type QuotaKind, sumQuotaBefore } from "@/db/queries/telegram-quotas";
import {
	deleteTelegramWait,
	listTelegramWaits,
	type TelegramWait,
	upsertTelegramWait,
} from "@/db/queries/telegram-waits";

/** What a gate keeps outside its process, for one account. */
export interface GateStore {
	/** Takes the next slot of the shared bucket; milliseconds until it. */
	takeSlot(intervalMs: number): Promise<number>;
	/** Charges one to the UTC day; `null`: the limit is reached and nothing was charged. */
	charge(kind: QuotaKind, day: string, limit: number): Promise<Charge | null>;
	readWaits(): Promise<TelegramWait[]>;
	saveWait(wait: TelegramWait): Promise<void>;
	dropWait(scope: string, now: Date): Promise<void>;
}

export interface Charge {
	/** Of this day, this one included. */
	readonly usedOfDay: number;
	/** Of all days, this one included. */
	readonly usedEver: number;
}

/** The store in MySQL, shared by all processes. */
export function databaseGateStore(db: Database, accountId: string): GateStore {
	const holder = randomUUID();
	return {
		takeSlot: (intervalMs) => takeCallSlot(db, { accountId, holder, intervalUs: Math.ceil(intervalMs * 1000) }),
		async charge(kind, day, limit) {
			const usedOfDay = await chargeQuota(db, { accountId, kind, day }, limit);
			if (usedOfDay === null) return null;
			return { usedOfDay, usedEver: usedOfDay + (await sumQuotaBefore(db, { accountId, kind, day })) };
		},
		readWaits: () => listTelegramWaits(db, accountId),
		saveWait: (wait) => upsertTelegramWait(db, accountId, wait),
		dropWait: (scope, now) => deleteTelegramWait(db, accountId, scope, now),
	};
}
