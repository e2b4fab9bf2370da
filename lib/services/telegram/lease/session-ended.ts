import { AppError, type AppErrorCode, recogniseCopies } from "@/lib/errors";

/**
 * Why a session was taken from its users. `yielded`: another process wants it. `lost`: the lease could not be kept.
 * `disconnected`: no way to Telegram. `terminal`: Telegram ended it. `closed`: this process stops using it.
 */
export type EndReason = "yielded" | "lost" | "disconnected" | "terminal" | "closed";

const WORDS: Record<EndReason, { code: AppErrorCode; message: string; hint: string }> = {
	yielded: {
		code: "conflict",
		message: "The Telegram session was handed to another process.",
		hint: "It comes back when that is done.",
	},
	lost: {
		code: "upstream_unavailable",
		message: "The hold on the Telegram session could not be kept: the database did not answer in time.",
		hint: "Try again.",
	},
	disconnected: {
		code: "upstream_unavailable",
		message: "Telegram could not be reached for too long.",
		hint: "Check the network and the proxy, then try again.",
	},
	terminal: {
		code: "conflict",
		message: "Telegram ended this account's session.",
		hint: "Sign in again on the Telegram page or with: shiplog telegram login.",
	},
	closed: { code: "conflict", message: "The Telegram session was closed.", hint: "Try again." },
};

/** The reason an AccountSession's signal aborts with; whoever works in the background asks for the session again. */
export class SessionEnded extends AppError {
	readonly reason: EndReason;

	constructor(reason: EndReason, cause?: unknown) {
		const { code, message, hint } = WORDS[reason];
		super(code, message, { hint, cause });
		this.name = "SessionEnded";
		this.reason = reason;
	}
}

recogniseCopies(SessionEnded, "shiplog.SessionEnded");
