import { Api } from "telegram/tl/index.js";
import type { CallOptions } from "../call-gate";
import type { TelegramConnection } from "../connection/telegram-connection";
import type { SentCode } from "../gateway";
import { TelegramFailure } from "../telegram-failure";
import { withMigration } from "./with-migration";

/** Our words for where a code went. */
const WAYS: Readonly<Record<string, string>> = {
	"auth.SentCodeTypeApp": "app",
	"auth.SentCodeTypeSms": "sms",
	"auth.SentCodeTypeCall": "call",
	"auth.SentCodeTypeFlashCall": "flash_call",
	"auth.SentCodeTypeMissedCall": "missed_call",
	"auth.SentCodeTypeEmailCode": "email",
	"auth.SentCodeTypeFragmentSms": "fragment",
	"auth.SentCodeTypeFirebaseSms": "sms",
	"auth.SentCodeTypeSmsWord": "sms_word",
	"auth.SentCodeTypeSmsPhrase": "sms_phrase",
};

/** Has a code sent to the phone's owner. */
export async function sendCode(
	connection: TelegramConnection,
	phone: string,
	options?: CallOptions,
): Promise<SentCode> {
	const request = () =>
		new Api.auth.SendCode({ phoneNumber: digitsOf(phone), ...connection.app, settings: new Api.CodeSettings({}) });
	const sent = await withMigration(connection, () => connection.invoke(request(), options));
	if (sent.className === "auth.SentCodeSuccess") {
		throw new TelegramFailure("login", { method: "auth.sendCode", reason: "SENT_CODE_NOT_NEEDED" });
	}
	return {
		hash: sent.phoneCodeHash,
		via: WAYS[sent.type.className] ?? "other",
		codeLength: "length" in sent.type ? sent.type.length : null,
		resendAfterSeconds: sent.timeout ?? null,
	};
}

/** Telegram wants the number without signs and spaces. */
export function digitsOf(phone: string): string {
	return phone.replace(/\D/g, "");
}
