import { z } from "zod";
import { canUseTelegram } from "@/lib/domain/access";
import type { TelegramLogin } from "@/lib/domain/telegram-login";
import type { ServiceContext } from "../../context";
import { parseInput } from "../../parse-input";
import { requireAccess } from "../../require-access";
import { RUNTIME_PARTS, type RuntimeParts } from "../runtime/runtime-parts";
import { driveQrLogin } from "./drive-qr-login";
import { loginError } from "./explain-login";
import { readShown } from "./login-shown";
import { findQrDriver } from "./qr-drivers";
import { requireLogin, showLogin } from "./store-login";

export const LoginRef = z.object({ loginId: z.string().min(1).max(36) });

/** A code that ran out this long ago is renewed by nobody: the process that showed it is gone. */
const STALE_MS = 10_000;

/** Where a sign-in stands. Takes up showing codes where the process that did so is gone. Throws AppError `not_found`. */
export async function pollLogin(
	ctx: ServiceContext,
	input: z.input<typeof LoginRef>,
	parts: RuntimeParts = RUNTIME_PARTS,
): Promise<TelegramLogin> {
	const { loginId } = parseInput(LoginRef, input);
	requireAccess(canUseTelegram(ctx.actor));
	const login = await requireLogin(ctx, loginId);
	if (login.step === "qr_shown" && findQrDriver(loginId) === null) {
		const shownUntil = readShown(login).qr?.expiresAt ?? login.createdAt;
		const isStale = ctx.now().getTime() > shownUntil.getTime() + STALE_MS;
		if (isStale) await driveQrLogin(ctx, login, parts).shown.catch(throwExplained);
	}
	return showLogin(ctx, loginId);
}

function throwExplained(error: unknown): never {
	throw loginError(error);
}
