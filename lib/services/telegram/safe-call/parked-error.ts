import { AppError } from "@/lib/errors";
import { WHOLE_ACCOUNT } from "./wait-scopes";

/** The wait is too long to be slept: the caller comes back after `retryAfterMs`, and holds no worker meanwhile. */
export function parkedError(scope: string, retryAfterMs: number, now: number): AppError {
	const until = new Date(now + retryAfterMs).toISOString().slice(0, 16).replace("T", " ");
	return new AppError("rate_limited", `Telegram asks this account to leave ${nameOf(scope)} alone for a while.`, {
		hint: `Nothing is lost: try again after ${until} UTC.`,
		retryAfterMs,
	});
}

function nameOf(scope: string): string {
	switch (scope) {
		case WHOLE_ACCOUNT:
			return "everything";
		case "kind:dm":
			return "direct messages";
		case "kind:join":
			return "joining chats";
		default:
			return scope;
	}
}
