import type { Clock } from "../clock";
import { accountBusy } from "../lease/acquire-lease";
import type { AccountLink } from "./account-link";
import type { OpenAccount } from "./open-account";

interface LinkWait {
	/** The caller gives up. */
	readonly signal: AbortSignal | undefined;
	/** `null`: as long as it takes. */
	readonly waitMs: number | null;
}

/** Waits until the account is open. Throws AppError `conflict` after `waitMs`, naming who has it, or the signal's reason. */
export async function waitForLink(
	link: Pick<AccountLink, "opened" | "waitsFor">,
	clock: Clock,
	{ signal, waitMs }: LinkWait,
): Promise<OpenAccount> {
	const settled = new AbortController();
	const over = signal === undefined ? settled.signal : AbortSignal.any([signal, settled.signal]);
	const givenUp = (waitMs === null ? abortOf(over) : clock.sleep(waitMs, over)).then(
		() => Promise.reject(accountBusy(link.waitsFor)),
		() => Promise.reject(signal?.reason),
	);
	try {
		return await Promise.race([link.opened, givenUp]);
	} finally {
		settled.abort();
	}
}

/** Rejects when the signal aborts, and does nothing else. */
function abortOf(signal: AbortSignal): Promise<never> {
	return new Promise((_, reject) => {
		if (signal.aborted) reject(signal.reason);
		signal.addEventListener("abort", () => reject(signal.reason), { once: true });
	});
}
