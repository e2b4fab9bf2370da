import type { TelegramCall } from "@/lib/telegram/call-gate";

/** What a connection sends when it is made. */
const LINK_METHODS: ReadonlySet<string> = new Set(["auth.importAuthorization", "help.getConfig", "updates.getState"]);

/**
 * Whether this is part of making a connection, which is never repeated on its own. Requests that were let through while
 * a connection is lost wait for the next one, so these go first and have a place of their own.
 */
export function isLinkCall(call: Pick<TelegramCall, "method" | "isRepeatable">): boolean {
	return !call.isRepeatable && LINK_METHODS.has(call.method);
}
