import { createHash, createPublicKey } from "node:crypto";
import bigInt from "big-integer";
import { _serverKeys } from "telegram/crypto/RSA.js";
import { serializeBytes } from "telegram/tl/index.js";
import { AppError } from "../../errors";

/** A loopback server that speaks MTProto under a key of its own. */
export interface TestDc {
	readonly host: string;
	readonly port: number;
	readonly publicKeyPem: string;
}

export function isLoopback(host: string): boolean {
	return host === "127.0.0.1" || host === "::1";
}

/** Makes gramjs accept the server's key. Refused for any other machine, so that no real account can be led astray. */
export function trustTestDc({ host, publicKeyPem }: TestDc): void {
	if (!isLoopback(host)) {
		throw new AppError("invalid", `A test server has to be on this machine, not at ${host}`, {
			place: { field: "testDc.host" },
		});
	}
	const { n, e } = createPublicKey(publicKeyPem).export({ format: "jwk" });
	if (n === undefined || e === undefined) throw new AppError("invalid", "The test server's key is not an RSA key");
	const modulus = Buffer.from(n, "base64url");
	const exponent = Buffer.from(e, "base64url");
	_serverKeys.set(fingerprint(modulus, exponent), {
		n: bigInt(modulus.toString("hex"), 16),
		e: Number.parseInt(exponent.toString("hex"), 16),
	});
}

/** Signed decimal of the low 64 bits of SHA-1 over both numbers as TL strings (core.telegram.org/mtproto/auth_key). */
function fingerprint(modulus: Buffer, exponent: Buffer): string {
	const body = Buffer.concat([serializeBytes(modulus), serializeBytes(exponent)]);
	return createHash("sha1").update(body).digest().readBigInt64LE(12).toString();
}
