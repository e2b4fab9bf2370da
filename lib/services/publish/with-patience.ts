import type { AccountReader } from "../telegram/peers/account-reader";

/** Work was stopped because it took too long: a wait that Telegram asked for, or no answer. */
export class OutOfPatience extends Error {
	constructor() {
		super("It took too long.");
		this.name = "OutOfPatience";
	}
}

/** Runs `run` for at most `ms`, by the session's clock. Throws OutOfPatience when time is up. */
export async function withPatience<T>(
	{ accountId, kind, gateway, gate, signal, clock }: AccountReader,
	ms: number,
	run: (session: AccountReader) => Promise<T>,
): Promise<T> {
	const over = new AbortController();
	const done = new AbortController();
	void clock.sleep(ms, done.signal).then(
		() => over.abort(new OutOfPatience()),
		() => undefined,
	);
	try {
		return await run({ accountId, kind, gateway, gate, clock, signal: AbortSignal.any([signal, over.signal]) });
	} catch (error) {
		if (over.signal.aborted && !signal.aborted) throw over.signal.reason;
		throw error;
	} finally {
		done.abort();
	}
}
