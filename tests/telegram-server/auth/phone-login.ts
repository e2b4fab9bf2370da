import type { ServedAccount } from "../handler";
import { RpcError } from "../rpc-error";
import type { TlObject } from "../tl-object";
import type { PendingCode } from "./login-desk";
import { signIn, wantUsable } from "./sign-in";
import type { WireCall, WireHandlers } from "./wire-call";

/** Telegram's codes last a few minutes. */
const CODE_MS = 5 * 60_000;
const RESEND_AFTER_SECONDS = 60;

/** Signing in with a code (core.telegram.org/api/auth). */
export const phoneLogin: WireHandlers = {
	"auth.sendCode"(request, call) {
		if (Number(request.api_id) <= 0 || request.api_hash === "") throw new RpcError(400, "API_ID_INVALID");
		const phone = digitsOf(request);
		const account = call.core.world.accountByPhone(phone);
		if (account !== null) {
			wantUsable(account);
			if (account.homeDc !== call.dc) throw new RpcError(303, `PHONE_MIGRATE_${account.homeDc}`);
		}
		const hash = call.core.logins.newHash();
		const code: PendingCode = { phone, expiresAt: call.now + CODE_MS, sentTimes: 1 };
		call.core.logins.codes.set(hash, code);
		return sentCode(hash, code, account);
	},
	"auth.resendCode"(request, call) {
		const { hash, code } = pendingCode(request, call);
		code.sentTimes++;
		return sentCode(hash, code, call.core.world.accountByPhone(code.phone));
	},
	"auth.cancelCode"(request, call) {
		return call.core.logins.codes.delete(pendingCode(request, call).hash);
	},
	"auth.signIn"(request, call) {
		const { hash, code } = pendingCode(request, call);
		const account = call.core.world.accountByPhone(code.phone);
		if (account !== null) wantUsable(account);
		if (account === null) throw new RpcError(400, "PHONE_NUMBER_UNOCCUPIED");
		if (request.phone_code === "" || request.phone_code === undefined) throw new RpcError(400, "PHONE_CODE_EMPTY");
		if (request.phone_code !== account.code) throw new RpcError(400, "PHONE_CODE_INVALID");
		call.core.logins.codes.delete(hash);
		return signIn(call, account);
	},
	"auth.signUp"() {
		throw new RpcError(400, "PHONE_NUMBER_FLOOD");
	},
};

function digitsOf(request: TlObject): string {
	const digits = String(request.phone_number ?? "").replace(/[\s()+-]/g, "");
	if (!/^\d{5,15}$/.test(digits)) throw new RpcError(400, "PHONE_NUMBER_INVALID");
	return digits;
}

/** The code the hash stands for; another number's hash, a used or an old one is expired. */
function pendingCode(request: TlObject, call: WireCall): { hash: string; code: PendingCode } {
	const hash = String(request.phone_code_hash ?? "");
	if (hash === "") throw new RpcError(400, "PHONE_CODE_HASH_EMPTY");
	const code = call.core.logins.codes.get(hash);
	if (code === undefined || code.phone !== digitsOf(request) || code.expiresAt <= call.now) {
		throw new RpcError(400, "PHONE_CODE_EXPIRED");
	}
	return { hash, code };
}

/** First to the app, then by SMS, then by a call. */
function sentCode(hash: string, code: PendingCode, account: ServedAccount | null): TlObject {
	const length = account?.code.length ?? 5;
	const ways = ["auth.sentCodeTypeApp", "auth.sentCodeTypeSms", "auth.sentCodeTypeCall"];
	const next = ["auth.codeTypeSms", "auth.codeTypeCall"][code.sentTimes - 1];
	return {
		_: "auth.sentCode",
		type: { _: ways[Math.min(code.sentTimes, ways.length) - 1] ?? "auth.sentCodeTypeCall", length },
		phone_code_hash: hash,
		next_type: next === undefined ? undefined : { _: next },
		timeout: RESEND_AFTER_SECONDS,
	};
}
