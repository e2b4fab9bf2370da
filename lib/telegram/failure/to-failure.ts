import { AppError } from "../../errors";
import { TelegramFailure, type TelegramFailureKind } from "../telegram-failure";
import { ConnectionLost, KeyForgotten } from "./connection-lost";
import { Refusal } from "./refusal";
import { kindOfCode, REFUSAL_KINDS } from "./refusal-kinds";

const WITH_SECONDS = new Set<TelegramFailureKind>(["flood_wait", "slow_mode"]);

/**
 * Any error of a call in neutral words. What the caller's own signal or the gate of a nested
 * call threw passes through.
 */
export function toFailure(method: string, error: unknown): unknown {
	if (error instanceof TelegramFailure || error instanceof AppError) return error;
	if (error instanceof Refusal) return ofRefusal(method, error);
	if (error instanceof KeyForgotten) return new TelegramFailure("terminal", { method, reason: "AUTH_KEY", code: -404 });
	if (error instanceof ConnectionLost) {
		return new TelegramFailure("network", { method, reason: error.reason, cause: error.cause });
	}
	if (isAbort(error)) return error;
	return new TelegramFailure("refused", { method, reason: unreadable(error), cause: error });
}

function ofRefusal(method: string, { code, text }: Refusal): TelegramFailure {
	const kind = REFUSAL_KINDS.find(([pattern]) => pattern.test(text))?.[1] ?? kindOfCode(code);
	const seconds = WITH_SECONDS.has(kind) ? secondsOf(text) : null;
	return new TelegramFailure(kind, { method, reason: text, code, seconds });
}

/** The number at the end, e.g. 17 of `FLOOD_WAIT_17`. */
function secondsOf(text: string): number | null {
	const digits = /_(\d+)$/.exec(text)?.[1];
	return digits === undefined ? null : Number(digits);
}

function isAbort(error: unknown): boolean {
	return error instanceof DOMException || (error instanceof Error && error.name === "AbortError");
}

/** An answer of a newer layer, or a request that cannot be written: our fault, and no retry will help. */
function unreadable(error: unknown): string {
	return error instanceof Error && error.message.includes("Constructor ID") ? "UNKNOWN_CONSTRUCTOR" : "UNREADABLE";
}
