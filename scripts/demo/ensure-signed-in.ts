import { isSignedIn, type TelegramAccount } from "@/lib/domain/telegram-account";
import type { TelegramLogin } from "@/lib/domain/telegram-login";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "@/lib/services/context";
import { listAccounts } from "@/lib/services/telegram/accounts/list-accounts";
import { answerCode } from "@/lib/services/telegram/login/answer-code";
import { answerPassword } from "@/lib/services/telegram/login/answer-password";
import { startPhoneLogin } from "@/lib/services/telegram/login/start-phone-login";
import { withAccount } from "@/lib/services/telegram/runtime/with-account";

export interface SignIn {
	readonly name: string;
	readonly phone: string;
	readonly code: string;
	readonly password: string;
}

/** An account that works: the session of an earlier run, or a new sign-in where the server has forgotten it. */
export async function ensureSignedIn(ctx: ServiceContext, given: SignIn): Promise<void> {
	const known = (await listAccounts(ctx)).find(({ name }) => name === given.name);
	if (known !== undefined && isSignedIn(known) && (await doesWork(ctx, known))) return;
	const { loginId } = await startPhoneLogin(ctx, { name: given.name, phone: given.phone });
	let login = await answerCode(ctx, { loginId, code: given.code });
	if (login.step === "password_needed") login = await answerPassword(ctx, { loginId, password: given.password });
	requireDone(login);
}

async function doesWork(ctx: ServiceContext, { accountId }: TelegramAccount): Promise<boolean> {
	try {
		await withAccount(ctx, { account: accountId, purpose: "demo" }, ({ gateway }) => gateway.self());
		return true;
	} catch (error) {
		// A server that was started anew knows no keys; the account is then marked as ended.
		const now = (await listAccounts(ctx)).find((account) => account.accountId === accountId);
		if (now === undefined || !isSignedIn(now)) return false;
		throw error;
	}
}

function requireDone({ step, problem }: TelegramLogin): void {
	if (step === "done") return;
	throw new AppError("invalid", problem?.message ?? `The sign-in stopped at ${step}.`, { hint: problem?.hint ?? "" });
}
