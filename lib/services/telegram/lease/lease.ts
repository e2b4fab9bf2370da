import type { Database } from "@/db/client";
import { releaseLease, renewLease } from "@/db/queries/telegram-leases";
import type { Logger } from "@/lib/logger";
import type { Clock } from "../clock";
import type { LeaseDeadline } from "./lease-deadline";
import type { LeaseTiming } from "./lease-timing";
import { SessionEnded } from "./session-ended";

export interface LeaseParts {
	readonly db: Database;
	readonly accountId: string;
	readonly holder: string;
	readonly clock: Clock;
	readonly timing: LeaseTiming;
	readonly log: Logger;
	/** Another process wants the session; asked again at each heartbeat. */
	onWanted(): void;
}

/** The right to use one account's session, prolonged until it is released. Aborts `signal` before it runs out. */
export class Lease {
	readonly #parts: LeaseParts;
	readonly #lost = new AbortController();
	readonly #released = new AbortController();
	readonly #deadline: LeaseDeadline;

	/** `mark` is from before the lease was taken. */
	constructor(parts: LeaseParts, deadline: LeaseDeadline, mark: ReturnType<LeaseDeadline["mark"]>) {
		this.#parts = parts;
		this.#deadline = deadline;
		deadline.extend(mark, this.#usableMs);
		void this.#beat();
		void this.#watch();
	}

	/** Aborts when the lease is lost, or cannot be known to be ours any more. */
	get signal(): AbortSignal {
		return this.#lost.signal;
	}

	/** Throws unless the session may be used at this very moment, whatever timers have been up to. */
	assertHeld(): void {
		if (this.#deadline.leftMs() <= 0) this.#lose();
		this.#lost.signal.throwIfAborted();
	}

	/** Gives the lease back. To be called when nothing uses the session any more. */
	async release(): Promise<void> {
		// A heartbeat still under way cannot bring the lease back: it prolongs only what has not run out.
		this.#released.abort();
		const { db, accountId, holder, log } = this.#parts;
		// Not given back, it runs out by itself.
		await releaseLease(db, accountId, holder).catch((err: unknown) =>
			log.warn({ err, accountId }, "lease not released"),
		);
	}

	get #usableMs(): number {
		const { ttlMs, marginMs } = this.#parts.timing;
		return ttlMs - marginMs;
	}

	async #beat(): Promise<void> {
		const { clock, timing } = this.#parts;
		const over = AbortSignal.any([this.#released.signal, this.#lost.signal]);
		while (await sleptThrough(clock.sleep(timing.heartbeatMs, over), over)) await this.#renew();
	}

	async #renew(): Promise<void> {
		const { db, accountId, holder, timing, log } = this.#parts;
		const mark = this.#deadline.mark();
		try {
			const renewed = await renewLease(db, { accountId, holder, ttlMs: timing.ttlMs, wantedWithinMs: timing.yieldMs });
			if (this.#released.signal.aborted) return;
			if (renewed === null) this.#lose();
			else this.#deadline.extend(mark, this.#usableMs);
			if (renewed?.isWanted === true) this.#parts.onWanted();
		} catch (err) {
			if (!this.#released.signal.aborted) log.warn({ err, accountId }, "lease heartbeat failed");
		}
	}

	/** Heartbeats may hang with the database; this does not. */
	async #watch(): Promise<void> {
		const { clock } = this.#parts;
		const over = AbortSignal.any([this.#released.signal, this.#lost.signal]);
		for (let left = this.#deadline.leftMs(); left > 0; left = this.#deadline.leftMs()) {
			if (!(await sleptThrough(clock.sleep(left, over), over))) return;
		}
		this.#lose();
	}

	#lose(): void {
		if (this.#released.signal.aborted || this.#lost.signal.aborted) return;
		this.#parts.log.error({ accountId: this.#parts.accountId }, "telegram lease lost");
		this.#lost.abort(new SessionEnded("lost"));
	}
}

/** `false`: the wait was cut short. */
function sleptThrough(sleep: Promise<void>, over: AbortSignal): Promise<boolean> {
	return sleep.then(
		() => !over.aborted,
		() => false,
	);
}
