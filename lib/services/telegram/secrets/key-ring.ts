import { readEnv } from "@/lib/env";
import { keepKeyFile, keyFileOf, readKeyFile } from "./key-file";
import { keyOfSecret, type SessionKey } from "./session-key";

/** The key that seals, and all that open. */
export interface KeyRing {
	readonly current: SessionKey;
	readonly all: readonly SessionKey[];
}

/**
 * The keys of this workspace, read anew each time: another process may have rotated them. SHIPLOG_SECRET seals where it
 * is set; its predecessor and the key file still open. Otherwise the key file does both, made on first use.
 */
export async function readKeyRing(): Promise<KeyRing> {
	const { dataDir, sessionSecret, sessionSecretBefore } = readEnv();
	const file = keyFileOf(dataDir);
	const before = sessionSecretBefore === null ? [] : [keyOfSecret(sessionSecretBefore)];
	if (sessionSecret === null) return ringOf([...(await keepKeyFile(file)), ...before]);
	return ringOf([keyOfSecret(sessionSecret), ...before, ...(await readKeyFile(file))]);
}

function ringOf(all: readonly SessionKey[]): KeyRing {
	const [current] = all;
	if (current === undefined) throw new RangeError("A key ring holds a key.");
	return { current, all };
}
