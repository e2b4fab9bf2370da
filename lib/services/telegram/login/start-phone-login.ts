import { z } from "zod";
import { canUseTelegram } from "@/lib/domain/access";
import type { TelegramLogin } from "@/lib/domain/telegram-login";
import type { ServiceContext } from "../../context";
import { parseInput } from "../../parse-input";
import { requireAccess } from "../../require-access";
import { NewAccountName } from "../accounts/account-name";
import { requireTelegram } from "../runtime/require-telegram";
import { RUNTIME_PARTS, type RuntimeParts } from "../runtime/runtime-parts";
import { beginLogin } from "./begin-login";
import { loginError } from "./explain-login";
import { accountToSignIn, dropNewAccount, supersedeLogins } from "./login-account";
import { withLoginConnection } from "./login-connection";
import { showLogin } from "./store-login";

/** E.164 allows 15 digits; the shortest numbers in use have five. */
const Phone = z
	.string()
	.transform((text) => text.replace(/[\s().-]/g, "").replace(/^(\+|00)/, ""))
	.pipe(z.string().regex(/^\d{5,15}$/, "Write the number with its country code, like +4915112345678."));

const PhoneLogin = z.object({ name: NewAccountName, phone: Phone });

/**
 * Has Telegram send a code to a phone's owner. Throws AppError with what is wrong with the number, `rate_limited` with
 * `retryAfterMs`, `conflict` when the account is signed in already.
 */
export async function startPhoneLogin(
	ctx: ServiceContext,
	input: z.input<typeof PhoneLogin>,
	parts: RuntimeParts = RUNTIME_PARTS,
): Promise<TelegramLogin> {
	const { name, phone } = parseInput(PhoneLogin, input);
	requireAccess(canUseTelegram(ctx.actor));
	requireTelegram();
	const found = await accountToSignIn(ctx, { name, kind: "user" });
	const { accountId } = found.account;
	await supersedeLogins(ctx, accountId);
	try {
		const use = { accountId, purpose: "sign in", session: async () => null };
		const login = await withLoginConnection(
			ctx,
			use,
			async (gateway, signal) => {
				const { hash, via, codeLength } = await gateway.login.sendCode(phone, { lane: "interactive", signal });
				const secret = { phone, codeHash: hash, session: gateway.login.exportUnfinished() };
				return beginLogin(ctx, { accountId, step: "code_sent", secret, shown: { via, codeLength } });
			},
			parts,
		);
		return await showLogin(ctx, login.loginId);
	} catch (error) {
		await dropNewAccount(ctx, found);
		throw loginError(error);
	}
}
