import { randomBytes } from "node:crypto";
import { DH_GENERATOR, DH_PRIME } from "../crypto/dh-prime";
import { beginSrp, provesPassword } from "../crypto/srp";
import type { ServedAccount } from "../handler";
import { RpcError } from "../rpc-error";
import type { TlObject } from "../tl-object";
import { authorize } from "./sign-in";
import type { WireCall, WireHandlers } from "./wire-call";

/** The second factor: SRP, so that the password never travels (core.telegram.org/api/srp). */
export const passwordLogin: WireHandlers = {
	"account.getPassword"(_request, call) {
		const account = accountOf(call);
		return {
			_: "account.password",
			has_password: account.password !== null ? true : undefined,
			...(account.password === null ? {} : srpOffer(call, account.userId, account.password)),
			hint: account.passwordHint ?? undefined,
			new_algo: algorithm(randomBytes(8), randomBytes(16)),
			new_secure_algo: { _: "securePasswordKdfAlgoUnknown" },
			secure_random: randomBytes(256),
		};
	},
	"auth.checkPassword"(request, call) {
		const account = accountOf(call);
		const check = request.password as TlObject;
		if (check._ !== "inputCheckPasswordSRP") throw new RpcError(400, "PASSWORD_HASH_INVALID");
		const id = BigInt(String(check.srp_id));
		const pending = call.core.logins.srp.get(id);
		if (pending === undefined || pending.userId !== account.userId) throw new RpcError(400, "SRP_ID_INVALID");
		call.core.logins.srp.delete(id);
		if (!provesPassword(pending.verifier, pending.attempt, check.A as Uint8Array, check.M1 as Uint8Array)) {
			throw new RpcError(400, "PASSWORD_HASH_INVALID");
		}
		return authorize(call, account.userId);
	},
};

function accountOf(call: WireCall): ServedAccount {
	const { userId, pendingUserId } = call.session.key.authorization;
	const id = userId ?? pendingUserId;
	const account = id === null ? null : call.core.world.accountById(id);
	if (account === null) throw new RpcError(401, "AUTH_KEY_UNREGISTERED");
	return account;
}

function srpOffer(call: WireCall, userId: number, password: string): Omit<TlObject, "_"> {
	const { logins } = call.core;
	const verifier = logins.verifierOf(password);
	const attempt = beginSrp(verifier);
	const id = logins.newId();
	logins.srp.set(id, { userId, verifier, attempt });
	return { current_algo: algorithm(verifier.salt1, verifier.salt2), srp_B: attempt.B, srp_id: id };
}

function algorithm(salt1: Buffer, salt2: Buffer): TlObject {
	return {
		_: "passwordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow",
		salt1,
		salt2,
		g: DH_GENERATOR,
		p: DH_PRIME,
	};
}
