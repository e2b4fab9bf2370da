import { hash, verify } from "@node-rs/argon2";
import { z } from "zod";

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. Algorithm 2 is argon2id. */
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Long enough to resist guessing; the upper bound keeps hashing time out of a stranger's hands. */
const PASSWORD_CHARS_MIN = 10;
const PASSWORD_CHARS_MAX = 200;

export const NewPassword = z
	.string()
	.min(PASSWORD_CHARS_MIN, `Use at least ${PASSWORD_CHARS_MIN} characters.`)
	.max(PASSWORD_CHARS_MAX, `Use at most ${PASSWORD_CHARS_MAX} characters.`);

/** Hashes with argon2id into a PHC string. */
export function hashPassword(password: string): Promise<string> {
	return hash(password.normalize("NFC"), ARGON2ID);
}

/** Whether `password` is the one behind `passwordHash`; takes the same time for a user who does not exist (`null`). */
export async function matchesPassword(password: string, passwordHash: string | null): Promise<boolean> {
	const bounded = password.slice(0, PASSWORD_CHARS_MAX).normalize("NFC");
	dummyHash ??= hashPassword("nobody signs in with this");
	const isSame = await verify(passwordHash ?? (await dummyHash), bounded);
	return isSame && passwordHash !== null;
}

/** Made on first use: an unknown address costs as much to refuse as a known one. */
let dummyHash: Promise<string> | null = null;
