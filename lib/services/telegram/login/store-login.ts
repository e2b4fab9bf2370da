import { findTelegramAccount } from "@/db/queries/telegram-accounts";
import { findTelegramLogin, type StoredLogin, updateTelegramLogin } from "@/db/queries/telegram-logins";
import type { LoginProblem, LoginStep, TelegramLogin } from "@/lib/domain/telegram-login";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "../../context";
import { type LoginSecret, sealLogin } from "./login-secret";
import { type LoginShown, readShown, toLogin, writeShown } from "./login-shown";

const EXPIRED: LoginProblem = {
	reason: "LOGIN_EXPIRED",
	message: "This sign-in has taken too long.",
	hint: "Start again.",
};

/** A sign-in as it stands; one that ran out is over. Throws AppError `not_found`. */
export async function requireLogin(ctx: ServiceContext, loginId: string): Promise<StoredLogin> {
	const login = await findTelegramLogin(ctx.db, loginId);
	if (login === null) {
		throw new AppError("not_found", "There is no such sign-in any more.", { hint: "Start again." });
	}
	const isOver = login.step === "done" || login.step === "failed";
	if (isOver || login.expiresAt > ctx.now()) return login;
	await moveLogin(ctx, login, { step: "failed", secret: null, shown: { problem: EXPIRED } });
	return requireLogin(ctx, loginId);
}

export interface LoginMove {
	readonly step: LoginStep;
	/** `null`: nothing secret is needed any more. */
	readonly secret: LoginSecret | null;
	/** Replaces what was shown, part by part. */
	readonly shown?: Partial<LoginShown>;
}

/** Stores the next step. `false`: the sign-in was cancelled meanwhile, or is over. */
export async function moveLogin(ctx: ServiceContext, login: StoredLogin, move: LoginMove): Promise<boolean> {
	const { loginId } = login;
	const shown = writeShown({ ...readShown(login), problem: null, ...move.shown });
	const secret = move.secret === null ? null : await sealLogin(loginId, move.secret);
	return updateTelegramLogin(ctx.db, { loginId, step: move.step, secret, shown });
}

/** What a person sees of a sign-in. */
export async function showLogin(ctx: ServiceContext, loginId: string): Promise<TelegramLogin> {
	const login = await requireLogin(ctx, loginId);
	const account = await findTelegramAccount(ctx.db, login.accountId);
	if (account === null) throw new AppError("not_found", "The account of this sign-in was removed.");
	return toLogin(login, account);
}
