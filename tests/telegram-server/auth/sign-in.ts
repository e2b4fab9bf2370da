import type { ServedAccount } from "../handler";
import { RpcError } from "../rpc-error";
import type { TlObject } from "../tl-object";
import type { Session } from "../wire/session";
import type { WireCall } from "./wire-call";

/** Signs the caller's key in, or says what stands in the way: a ban, or the password still owed. */
export function signIn(call: WireCall, account: ServedAccount): TlObject {
	wantUsable(account);
	const { authorization } = call.session.key;
	if (account.password !== null) {
		authorization.pendingUserId = account.userId;
		throw new RpcError(401, "SESSION_PASSWORD_NEEDED");
	}
	return authorize(call, account.userId);
}

/** Signs in without further questions. */
export function authorize(call: WireCall, userId: number): TlObject {
	enter(call.session, userId);
	return { _: "auth.authorization", user: call.core.world.userObject(userId, userId) };
}

function enter(session: Session, userId: number): void {
	const { authorization } = session.key;
	authorization.userId = userId;
	authorization.pendingUserId = null;
	authorization.refusal = null;
	session.wantsUpdates = true;
}

export function wantUsable(account: ServedAccount): void {
	if (account.isBanned) throw new RpcError(400, "PHONE_NUMBER_BANNED");
	if (account.isDeactivated) throw new RpcError(401, "USER_DEACTIVATED");
}
