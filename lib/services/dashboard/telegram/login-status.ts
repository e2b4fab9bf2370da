import { toString as drawQr } from "qrcode";
import type { LoginStatus } from "@/lib/dashboard/telegram-contract";
import type { TelegramLogin } from "@/lib/domain/telegram-login";
import { toAccountCard } from "./account-card";

/** Where Telegram says it sent a code, as people say it. */
const VIA: Readonly<Record<string, string>> = {
	app: "to your Telegram app",
	sms: "by SMS",
	call: "in a phone call",
	flash_call: "in a missed call: the code is the caller's number",
	missed_call: "in a missed call: the code ends the caller's number",
	email: "to your e-mail address",
	fragment: "to Fragment",
};

/** A sign-in as the dashboard shows it. The QR code is drawn here: its address signs in whoever has it scanned. */
export async function toLoginStatus(login: TelegramLogin, now: Date): Promise<LoginStatus> {
	const { loginId, step, passwordHint, qr, problem, account } = login;
	const isShown = step === "qr_shown" && qr !== null;
	return {
		loginId,
		step,
		note: noteOf(login),
		passwordHint,
		// The least quiet zone the standard asks for.
		qrSvg: isShown ? await drawQr(qr.url, { type: "svg", margin: 4, errorCorrectionLevel: "M" }) : null,
		qrSecondsLeft: isShown ? Math.max(0, Math.round((qr.expiresAt.getTime() - now.getTime()) / 1_000)) : null,
		problem: problem === null ? null : { message: problem.message, hint: problem.hint },
		account: account === null ? null : toAccountCard(account),
	};
}

function noteOf({ step, via, codeLength, name }: TelegramLogin): string {
	switch (step) {
		case "code_sent": {
			const digits = codeLength === null ? "a code" : `a code of ${codeLength} digits`;
			return `Telegram sent ${digits} ${VIA[via ?? ""] ?? "to you"}.`;
		}
		case "password_needed":
			return "This account has two-step verification: its password is needed too.";
		case "qr_shown":
			return "Scan this code with Telegram on a phone that is signed in.";
		case "done":
			return `${name} is signed in.`;
		case "failed":
			return "Nobody was signed in.";
	}
}
