import { RpcError } from "../rpc-error";
import type { Authorization } from "../wire/auth-key";
import { authorizationObject } from "./authorization-object";
import type { WireCall, WireHandlers } from "./wire-call";

/** Ending sessions and listing them. */
export const authorizations: WireHandlers = {
	"auth.logOut"(_request, call) {
		end(call.session.key.authorization, null);
		call.session.wantsUpdates = false;
		return { _: "auth.loggedOut" };
	},
	"auth.resetAuthorizations"(_request, call) {
		for (const other of others(call)) end(other, "SESSION_REVOKED");
		return true;
	},
	"account.getAuthorizations"(_request, call) {
		const mine = call.session.key.authorization;
		return {
			_: "account.authorizations",
			authorization_ttl_days: 180,
			authorizations: [
				authorizationObject(mine, { isCurrent: true }),
				...others(call).map((other) => authorizationObject(other, { isCurrent: false })),
			],
		};
	},
	"account.resetAuthorization"(request, call) {
		const other = others(call).find((one) => one.hash === BigInt(String(request.hash)));
		if (other === undefined) throw new RpcError(400, "HASH_INVALID");
		end(other, "SESSION_REVOKED");
		return true;
	},
};

function others(call: WireCall): Authorization[] {
	if (call.userId === null) throw new RpcError(401, "AUTH_KEY_UNREGISTERED");
	return call.core.keys.authorizationsOf(call.userId).filter((one) => one !== call.session.key.authorization);
}

function end(authorization: Authorization, refusal: string | null): void {
	authorization.userId = null;
	authorization.pendingUserId = null;
	authorization.refusal = refusal;
}
