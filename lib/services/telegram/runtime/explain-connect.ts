import { AppError } from "@/lib/errors";
import { TelegramFailure } from "@/lib/telegram/telegram-failure";
import { SessionEnded } from "../lease/session-ended";

/** Why an account could not be connected, in words; what is no failure of Telegram's passes through. */
export function explainConnect(error: unknown): unknown {
	if (!(error instanceof TelegramFailure)) return error;
	if (error.kind === "terminal") return new SessionEnded("terminal", error);
	const isProxy = error.reason.startsWith("PROXY");
	const who = isProxy ? "The SOCKS5 proxy of TELEGRAM_PROXY" : "Telegram";
	return new AppError("upstream_unavailable", `${who} could not be reached (${error.reason}).`, {
		hint: isProxy ? "Start it or correct TELEGRAM_PROXY." : "Check the network, and TELEGRAM_PROXY if you need one.",
		cause: error,
	});
}
