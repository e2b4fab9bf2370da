import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { type AuthKey, type Authorization, openAuthKey } from "./auth-key";
import { Salts } from "./salts";
import type { ServerClock } from "./server-clock";

interface KeptKey {
	readonly bytes: string;
	readonly dc: number;
	readonly keyId: string;
}

interface Kept {
	readonly keys: readonly KeptKey[];
	readonly authorizations: readonly (Omit<Authorization, "hash"> & { readonly hash: string })[];
}

/** Keys of a server that ran before, with who was signed in: its clients go on as if it had never stopped. */
export function readKeyFile(path: string, clock: ServerClock): AuthKey[] {
	if (!existsSync(path)) return [];
	const kept = JSON.parse(readFileSync(path, "utf8")) as Kept;
	const authorizations = new Map<string, Authorization>(
		kept.authorizations.map((one) => [one.keyId, { ...one, hash: BigInt(one.hash) }]),
	);
	return kept.keys.map(({ bytes, dc, keyId }) => {
		const salts = new Salts(clock, randomBytes(8).readBigInt64LE());
		const key = openAuthKey({ bytes: Buffer.from(bytes, "base64"), salts, dc, now: clock.now(), expiresAt: null });
		key.authorization = authorizations.get(keyId) ?? key.authorization;
		return key;
	});
}

/** Writes permanent keys that somebody is signed in with; temporary and unused ones are made anew by their clients. */
export function writeKeyFile(path: string, all: readonly AuthKey[]): void {
	const keys = all.filter((key) => key.expiresAt === null && key.authorization.userId !== null);
	const authorizations = [...new Set(keys.map((key) => key.authorization))];
	const kept: Kept = {
		keys: keys.map((key) => ({
			bytes: key.bytes.toString("base64"),
			dc: key.dc,
			keyId: key.authorization.keyId,
		})),
		authorizations: authorizations.map((one) => ({ ...one, hash: one.hash.toString() })),
	};
	writeFileSync(`${path}.new`, JSON.stringify(kept), { mode: 0o600 });
	renameSync(`${path}.new`, path);
}
