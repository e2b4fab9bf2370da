import { z } from "zod";
import type { StoredLogin } from "@/db/queries/telegram-logins";
import type { TelegramAccount } from "@/lib/domain/telegram-account";
import type { TelegramLogin } from "@/lib/domain/telegram-login";

const LoginShown = z.object({
	via: z.string().nullable().default(null),
	codeLength: z.number().nullable().default(null),
	passwordHint: z.string().nullable().default(null),
	qr: z.object({ url: z.string(), expiresAt: z.coerce.date() }).nullable().default(null),
	problem: z.object({ reason: z.string(), message: z.string(), hint: z.string() }).nullable().default(null),
});

/** What a person may see of a sign-in, as it is stored. */
export type LoginShown = z.infer<typeof LoginShown>;

export function readShown(login: Pick<StoredLogin, "shown">): LoginShown {
	return LoginShown.parse(JSON.parse(login.shown));
}

export function writeShown(shown: Partial<LoginShown>): string {
	return JSON.stringify({ ...EMPTY, ...shown });
}

const EMPTY: LoginShown = { via: null, codeLength: null, passwordHint: null, qr: null, problem: null };

/** A stored sign-in as people see it. A code to scan is shown only while it is the step. */
export function toLogin(login: StoredLogin, account: TelegramAccount): TelegramLogin {
	const { loginId, accountId, step, expiresAt } = login;
	const shown = readShown(login);
	return {
		...{ loginId, accountId, step, expiresAt, ...shown },
		name: account.name,
		qr: step === "qr_shown" ? shown.qr : null,
		account: step === "done" ? account : null,
	};
}
