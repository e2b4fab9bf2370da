import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { findLeaseHolder, takeLease, wantLease } from "@/db/queries/telegram-leases";
import { AppError } from "@/lib/errors";
import { Lease, type LeaseParts } from "./lease";
import { LeaseDeadline } from "./lease-deadline";

export interface LeaseRequest extends Omit<LeaseParts, "holder"> {
	/** What the session is wanted for, shown to whoever waits. */
	readonly purpose: string;
	/** Gives way: does not ask a holder to hand over, nor takes a lease others wait for. */
	isBackground(): boolean;
	/** Gives up after this long; `null`: waits. */
	readonly waitMs: number | null;
	readonly signal?: AbortSignal | undefined;
	/** Another process has it; told once per holder. */
	onWaiting?(holder: string): void;
}

/**
 * Waits for the account's lease and takes it. Throws AppError `conflict` after `waitMs`, naming who has it, or the
 * signal's reason.
 */
export async function acquireLease(request: LeaseRequest): Promise<Lease> {
	const { clock, timing, signal } = request;
	const holder = randomUUID();
	const deadline = new LeaseDeadline(() => clock.now());
	const giveUpAt = request.waitMs === null ? Number.POSITIVE_INFINITY : clock.now() + request.waitMs;
	let told: string | null = null;
	for (;;) {
		signal?.throwIfAborted();
		const mark = deadline.mark();
		if (await tryTake(request, holder)) return new Lease({ ...request, holder }, deadline, mark);
		const { db, accountId } = request;
		const other = await (request.isBackground() ? findLeaseHolder(db, accountId) : wantLease(db, accountId));
		if (other !== null && other !== told) request.onWaiting?.(other);
		told = other ?? told;
		if (clock.now() >= giveUpAt) throw accountBusy(told);
		await clock.sleep(timing.retryMs, signal);
	}
}

function tryTake(request: LeaseRequest, holder: string): Promise<boolean> {
	const { db, accountId, purpose, timing } = request;
	const yieldMs = request.isBackground() ? timing.yieldMs : 0;
	const note = `${hostname()}, process ${process.pid}, ${purpose}`;
	return takeLease(db, { accountId, holder, note, ttlMs: timing.ttlMs, yieldMs });
}

/** Somebody else has the account, and the caller has waited long enough. */
export function accountBusy(holder: string | null): AppError {
	return new AppError("conflict", `The Telegram account is in use${holder === null ? "" : ` (${holder})`}.`, {
		hint: "Wait until that is done, or stop it. Two at once would end the session for good.",
	});
}
