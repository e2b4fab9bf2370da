import type { StoredLogin } from "@/db/queries/telegram-logins";
import type { LoginStep, TelegramLogin } from "@/lib/domain/telegram-login";
import type { SeenPeer } from "@/lib/domain/telegram-peer";
import { AppError } from "@/lib/errors";
import type { SignInStep, TelegramGateway } from "@/lib/telegram/gateway";
import type { ServiceContext } from "../../context";
import type { RuntimeParts } from "../runtime/runtime-parts";
import { completeLogin } from "./complete-login";
import { loginError, refusalOf } from "./explain-login";
import { withLoginConnection } from "./login-connection";
import { type LoginSecret, openLogin } from "./login-secret";
import { moveLogin, requireLogin, showLogin } from "./store-login";

/** One answer of a person, as Telegram is told it. */
export type Answer = (gateway: TelegramGateway, secret: LoginSecret, signal: AbortSignal) => Promise<SignInStep>;

/**
 * Gives an answer in the half-made session it belongs to and stores what comes of it. An answer Telegram refuses is no
 * error: the sign-in says so, and whether it may be given again.
 */
export async function takeStep(
	ctx: ServiceContext,
	{ loginId, step }: { readonly loginId: string; readonly step: LoginStep },
	answer: Answer,
	parts: RuntimeParts,
): Promise<TelegramLogin> {
	const first = await requireLogin(ctx, loginId);
	if (first.step === "done" || first.step === "failed") return showLogin(ctx, loginId);
	requireStep(first, step);
	let login = first;
	let secret: LoginSecret | null = null;
	const session = async () => {
		// Another answer may have been given while this one waited.
		login = await requireLogin(ctx, loginId);
		requireStep(login, step);
		secret = await openLogin(loginId, login.secret ?? "");
		return secret.session;
	};
	const { accountId } = first;
	try {
		await withLoginConnection(
			ctx,
			{ accountId, purpose: "sign in", session },
			async (gateway, signal) => {
				if (secret === null) return;
				await settle(ctx, { login, secret, gateway }, await answer(gateway, secret, signal));
			},
			parts,
		);
	} catch (error) {
		await storeRefusal(ctx, login, secret, error);
	}
	return showLogin(ctx, loginId);
}

interface Standing {
	readonly login: StoredLogin;
	readonly secret: LoginSecret;
	readonly gateway: TelegramGateway;
}

/** What Telegram answered becomes the next step. */
async function settle(ctx: ServiceContext, { login, secret, gateway }: Standing, next: SignInStep): Promise<void> {
	if (next.type === "signed_in") return finishLogin(ctx, login, { gateway, self: next.self, phone: secret.phone });
	const session = gateway.login.exportUnfinished();
	const shown = { passwordHint: next.hint };
	await moveLogin(ctx, login, { step: "password_needed", secret: { ...secret, session }, shown });
}

/** Keeps the session of whoever signed in; the sign-in is over either way. */
export async function finishLogin(
	ctx: ServiceContext,
	login: StoredLogin,
	signIn: { readonly gateway: TelegramGateway; readonly self: SeenPeer; readonly phone: string | null },
): Promise<void> {
	const { gateway, ...rest } = signIn;
	const problem = await completeLogin(ctx, gateway, { accountId: login.accountId, ...rest });
	const step = problem === null ? "done" : "failed";
	await moveLogin(ctx, login, { step, secret: null, shown: { problem, qr: null } });
}

async function storeRefusal(
	ctx: ServiceContext,
	login: StoredLogin,
	secret: LoginSecret | null,
	error: unknown,
): Promise<void> {
	const refusal = refusalOf(error);
	if (refusal === null || secret === null) throw loginError(error);
	const { problem, isRetried } = refusal;
	ctx.log.info({ loginId: login.loginId, reason: problem.reason }, "telegram sign-in refused");
	if (isRetried) await moveLogin(ctx, login, { step: login.step, secret, shown: { problem } });
	else await moveLogin(ctx, login, { step: "failed", secret: null, shown: { problem } });
}

function requireStep(login: StoredLogin, step: LoginStep): void {
	if (login.step === step) return;
	const wanted = login.step === "password_needed" ? "the password" : "something else";
	throw new AppError("conflict", `This sign-in waits for ${wanted} now.`, { hint: "Look at it again." });
}
