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
import { finishLogin } from "./take-step";

const BotLogin = z.object({
	name: NewAccountName,
	token: z
		.string()
		.trim()
		.regex(/^\d{3,20}:[\w-]{3,100}$/, "That is no bot token: @BotFather gives them as 123456:ABC…"),
});

/**
 * Signs a bot in, once: its session is kept like a person's, for signing in at each start is refused after a while.
 * Throws AppError `invalid` for a wrong token, `rate_limited` with `retryAfterMs`.
 */
export async function signInBot(
	ctx: ServiceContext,
	input: z.input<typeof BotLogin>,
	parts: RuntimeParts = RUNTIME_PARTS,
): Promise<TelegramLogin> {
	const { name, token } = parseInput(BotLogin, input);
	requireAccess(canUseTelegram(ctx.actor));
	requireTelegram();
	const found = await accountToSignIn(ctx, { name, kind: "bot" });
	const { accountId } = found.account;
	await supersedeLogins(ctx, accountId);
	try {
		const use = { accountId, purpose: "sign in", session: async () => null };
		return await withLoginConnection(
			ctx,
			use,
			async (gateway, signal) => {
				const self = await gateway.login.bot(token, { lane: "interactive", signal });
				const login = await beginLogin(ctx, { accountId, step: "code_sent", secret: null, shown: {} });
				await finishLogin(ctx, login, { gateway, self, phone: null });
				return showLogin(ctx, login.loginId);
			},
			parts,
		);
	} catch (error) {
		await dropNewAccount(ctx, found);
		throw loginError(error);
	}
}
