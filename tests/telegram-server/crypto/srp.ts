import { pbkdf2Sync, randomBytes } from "node:crypto";
import { modPow, toBigInt, toBytes, xor } from "./big-bytes";
import { DH_GENERATOR, DH_PRIME } from "./dh-prime";
import { sha256 } from "./hash";

const SIZE = 256;
const PRIME = toBigInt(DH_PRIME);
const G = BigInt(DH_GENERATOR);
/** Named in the algorithm's own constructor: `…PBKDF2HMACSHA512iter100000…`. */
const ITERATIONS = 100_000;

/** What the server keeps of a password: never the password itself. */
export interface Verifier {
	readonly salt1: Buffer;
	readonly salt2: Buffer;
	readonly v: bigint;
}

/** The server's half of one attempt (core.telegram.org/api/srp). */
export interface SrpAttempt {
	readonly b: bigint;
	readonly B: Buffer;
}

export function createVerifier(password: string): Verifier {
	const salt1 = randomBytes(40);
	const salt2 = randomBytes(16);
	const salted = (data: Uint8Array, salt: Uint8Array) => sha256(salt, data, salt);
	const first = salted(salted(Buffer.from(password, "utf8"), salt1), salt2);
	const x = toBigInt(salted(pbkdf2Sync(first, salt1, ITERATIONS, 64, "sha512"), salt2));
	return { salt1, salt2, v: modPow(G, x, PRIME) };
}

export function beginSrp(verifier: Verifier): SrpAttempt {
	const b = toBigInt(randomBytes(SIZE)) % PRIME;
	const k = toBigInt(sha256(DH_PRIME, toBytes(G, SIZE)));
	const B = (k * verifier.v + modPow(G, b, PRIME)) % PRIME;
	return { b, B: toBytes(B, SIZE) };
}

/** Whether the client's `M1` proves that it knows the password. */
export function provesPassword(verifier: Verifier, attempt: SrpAttempt, clientA: Uint8Array, m1: Uint8Array): boolean {
	const a = toBigInt(clientA);
	if (a <= 0n || a >= PRIME) return false;
	const A = toBytes(a, SIZE);
	const u = toBigInt(sha256(A, attempt.B));
	const shared = modPow((a * modPow(verifier.v, u, PRIME)) % PRIME, attempt.b, PRIME);
	const expected = sha256(
		xor(sha256(DH_PRIME), sha256(toBytes(G, SIZE))),
		sha256(verifier.salt1),
		sha256(verifier.salt2),
		A,
		attempt.B,
		sha256(toBytes(shared, SIZE)),
	);
	return expected.equals(Buffer.from(m1));
}
