import bigInt from "big-integer";
import { Api } from "telegram";
import { computeCheck } from "telegram/Password";
import type { TlObject } from "../../../telegram-server/tl-object";

/** `auth.checkPassword` for what `account.getPassword` asked, computed by gramjs: the server's SRP is not its own judge. */
export async function proveOver(question: TlObject, password: string): Promise<TlObject> {
	const algo = question.current_algo as TlObject;
	const check = await computeCheck(
		new Api.account.Password({
			newAlgo: new Api.PasswordKdfAlgoUnknown(),
			newSecureAlgo: new Api.SecurePasswordKdfAlgoUnknown(),
			secureRandom: Buffer.alloc(0),
			srp_B: question.srp_B as Buffer,
			srpId: bigInt(String(question.srp_id)),
			currentAlgo: new Api.PasswordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow({
				salt1: algo.salt1 as Buffer,
				salt2: algo.salt2 as Buffer,
				g: algo.g as number,
				p: algo.p as Buffer,
			}),
		}),
		password,
	);
	if (!(check instanceof Api.InputCheckPasswordSRP)) throw new TypeError("gramjs gave no proof");
	const srpId = BigInt(check.srpId.toString());
	const proof = { _: "inputCheckPasswordSRP", srp_id: srpId, A: check.A, M1: check.M1 };
	return { _: "auth.checkPassword", password: proof };
}
