import type { TelegramWait } from "@/db/queries/telegram-waits";
import type { Clock } from "@/lib/services/telegram/clock";
import type { GateStore } from "@/lib/services/telegram/safe-call/gate-store";

/** What a gate keeps outside its process, kept in memory and counted by a clock of the test's. */
export class MemoryGateStore implements GateStore {
	readonly waits = new Map<string, TelegramWait>();
	readonly used = new Map<string, number>();
	slotsTaken = 0;
	readsOfWaits = 0;
	readonly #clock: Clock;
	#nextAt = 0;

	constructor(clock: Clock) {
		this.#clock = clock;
	}

	async takeSlot(intervalMs: number): Promise<number> {
		const now = this.#clock.now();
		const at = Math.max(this.#nextAt, now);
		this.#nextAt = at + intervalMs;
		this.slotsTaken += 1;
		return at - now;
	}

	async charge(kind: "dm" | "join", day: string, limit: number) {
		const usedOfDay = this.used.get(`${kind} ${day}`) ?? 0;
		if (usedOfDay >= limit) return null;
		this.used.set(`${kind} ${day}`, usedOfDay + 1);
		const ofKind = [...this.used].filter(([key]) => key.startsWith(kind));
		return { usedOfDay: usedOfDay + 1, usedEver: ofKind.reduce((sum, [, used]) => sum + used, 0) };
	}

	async readWaits(): Promise<TelegramWait[]> {
		this.readsOfWaits += 1;
		return [...this.waits.values()];
	}

	async saveWait(wait: TelegramWait): Promise<void> {
		this.waits.set(wait.scope, wait);
	}

	async dropWait(scope: string): Promise<void> {
		this.waits.delete(scope);
	}
}
