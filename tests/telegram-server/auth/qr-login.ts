import { randomBytes } from "node:crypto";
import { RpcError } from "../rpc-error";
import type { TlObject } from "../tl-object";
import { pushToSession } from "../wire/push-updates";
import type { ServerCore } from "../wire/server-core";
import { authorizationObject } from "./authorization-object";
import type { LoginToken } from "./login-desk";
import { signIn } from "./sign-in";
import type { WireCall, WireHandlers } from "./wire-call";

/** Telegram's QR codes last about half a minute (core.telegram.org/api/qr-login). */
const TOKEN_MS = 30_000;

export const qrLogin: WireHandlers = {
	"auth.exportLoginToken"(_request, call) {
		const accepted = [...call.core.logins.tokens].find(
			([, token]) => token.session.key === call.session.key && token.userId !== null,
		);
		if (accepted !== undefined) return finish(call, accepted[0], accepted[1]);
		const token = randomBytes(32);
		const expiresAt = call.now + TOKEN_MS;
		call.core.logins.tokens.set(token.toString("hex"), { session: call.session, expiresAt, userId: null });
		return { _: "auth.loginToken", expires: Math.trunc(expiresAt / 1_000), token };
	},
	"auth.importLoginToken"(request, call) {
		const { name, token } = openToken(call.core, request.token as Uint8Array);
		if (token.userId === null) throw new RpcError(400, "AUTH_TOKEN_INVALID");
		return finish(call, name, token);
	},
	"auth.acceptLoginToken"(request, call) {
		if (call.userId === null) throw new RpcError(401, "AUTH_KEY_UNREGISTERED");
		return acceptLoginToken(call.core, request.token as Uint8Array, call.userId);
	},
};

/** What the phone's app does with a scanned token: from then on whoever showed it may finish signing in. */
export function acceptLoginToken(core: ServerCore, bytes: Uint8Array, userId: number): TlObject {
	const { token } = openToken(core, bytes);
	if (token.userId !== null) throw new RpcError(400, "AUTH_TOKEN_ALREADY_ACCEPTED");
	token.userId = userId;
	const date = Math.trunc(core.clock.now() / 1_000);
	pushToSession(token.session, { _: "updateShort", update: { _: "updateLoginToken" }, date });
	return authorizationObject(token.session.key.authorization, { isCurrent: false });
}

function openToken(core: ServerCore, bytes: Uint8Array): { name: string; token: LoginToken } {
	const name = Buffer.from(bytes).toString("hex");
	const token = core.logins.tokens.get(name);
	if (token === undefined) throw new RpcError(400, "AUTH_TOKEN_INVALID");
	if (token.expiresAt <= core.clock.now()) throw new RpcError(400, "AUTH_TOKEN_EXPIRED");
	return { name, token };
}

/** Signs in whoever shows an accepted token, or sends them to the account's data centre first. */
function finish(call: WireCall, name: string, token: LoginToken): TlObject {
	const account = token.userId === null ? null : call.core.world.accountById(token.userId);
	if (account === null) throw new RpcError(400, "AUTH_TOKEN_INVALID");
	if (account.homeDc !== call.dc) {
		return { _: "auth.loginTokenMigrateTo", dc_id: account.homeDc, token: Buffer.from(name, "hex") };
	}
	call.core.logins.tokens.delete(name);
	return { _: "auth.loginTokenSuccess", authorization: signIn(call, account) };
}
