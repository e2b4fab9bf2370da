import type { StoredLogin } from "@/db/queries/telegram-logins";
import type { QrStep, TelegramGateway } from "@/lib/telegram/gateway";
import { beforeClose } from "../../before-close";
import type { ServiceContext } from "../../context";
import type { RuntimeParts } from "../runtime/runtime-parts";
import { refusalOf } from "./explain-login";
import { withLoginConnection } from "./login-connection";
import { cancelAllQrLogins, findQrDriver, holdQrDriver, type QrDriver } from "./qr-drivers";
import { moveLogin } from "./store-login";
import { finishLogin } from "./take-step";

/**
 * Shows fresh codes for a sign-in until somebody scans one or it runs out; the row tells how far it is. One driver a
 * sign-in; `shown` settles with the first code and rejects when it cannot even be shown.
 */
export function driveQrLogin(ctx: ServiceContext, login: StoredLogin, parts: RuntimeParts): QrDriver {
	const { loginId, accountId } = login;
	const known = findQrDriver(loginId);
	if (known !== null) return known;
	const end = new AbortController();
	const shown = Promise.withResolvers<void>();
	shown.promise.catch(() => undefined);
	const leftMs = Math.max(0, login.expiresAt.getTime() - ctx.now().getTime());
	parts.clock.sleep(leftMs, end.signal).then(
		() => end.abort(new Error("the sign-in has run out")),
		() => undefined,
	);
	const use = {
		...{ accountId, purpose: "sign in by QR code", signal: end.signal },
		session: async () => null,
		onWanted: () => end.abort(new Error("another sign-in wants the account")),
	};
	const run = async (gateway: TelegramGateway, signal: AbortSignal) => {
		for await (const step of gateway.login.qr({ lane: "interactive", signal })) {
			if (!(await storeStep(ctx, login, gateway, step))) return;
			shown.resolve();
		}
	};
	const ended = withLoginConnection(ctx, use, run, parts)
		.catch((error: unknown) => fail(ctx, login, error, end.signal).catch(shown.reject))
		.finally(() => {
			end.abort();
			shown.resolve();
		});
	const driver: QrDriver = { accountId, shown: shown.promise, ended, cancel: () => end.abort() };
	holdQrDriver(loginId, driver);
	beforeClose(ctx.db, cancelAllQrLogins);
	return driver;
}

/** `false`: nobody asks for this sign-in any more. */
async function storeStep(
	ctx: ServiceContext,
	login: StoredLogin,
	gateway: TelegramGateway,
	step: QrStep,
): Promise<boolean> {
	switch (step.type) {
		case "token": {
			const { url, expiresAt } = step;
			return moveLogin(ctx, login, { step: "qr_shown", secret: null, shown: { qr: { url, expiresAt } } });
		}
		case "password_needed": {
			const secret = { phone: null, codeHash: null, session: gateway.login.exportUnfinished() };
			const shown = { qr: null, passwordHint: step.hint };
			return moveLogin(ctx, login, { step: "password_needed", secret, shown });
		}
		case "signed_in":
			await finishLogin(ctx, login, { gateway, self: step.self, phone: null });
			return true;
	}
}

/** A refusal ends the sign-in; anything else is thrown to whoever started it. */
async function fail(ctx: ServiceContext, login: StoredLogin, error: unknown, signal: AbortSignal): Promise<void> {
	if (signal.aborted) return;
	const refusal = refusalOf(error);
	if (refusal === null) {
		ctx.log.warn({ err: error, loginId: login.loginId }, "QR sign-in interrupted");
		throw error;
	}
	await moveLogin(ctx, login, { step: "failed", secret: null, shown: { qr: null, problem: refusal.problem } });
}
