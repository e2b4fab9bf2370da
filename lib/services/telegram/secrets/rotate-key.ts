import { listStoredSessions, replaceStoredSession } from "@/db/queries/telegram-accounts";
import { listSealedLogins, replaceLoginSecret } from "@/db/queries/telegram-logins";
import { canUseTelegram } from "@/lib/domain/access";
import { readEnv } from "@/lib/env";
import type { ServiceContext } from "../../context";
import { requireAccess } from "../../require-access";
import { keyIdOf } from "./envelope";
import { keepKeyFile, keyFileOf, writeKeyFile } from "./key-file";
import { readKeyRing } from "./key-ring";
import { openSecret } from "./open-secret";
import { type SecretOwner, sealSecret } from "./seal-secret";
import { newSessionKey } from "./session-key";

/** What a rotation did. */
export interface Rotation {
	readonly keyId: string;
	readonly sealed: number;
	/** Sealed with the current key already. */
	readonly unchanged: number;
	/** Changed by another process meanwhile; run it again. */
	readonly skipped: number;
}

interface Sealed {
	readonly owner: SecretOwner;
	readonly sealed: string;
	replace(sealed: string): Promise<boolean>;
}

/**
 * Seals everything with the newest key: SHIPLOG_SECRET where it is set, else a key made now. Old keys still open, so that
 * processes under way and backups go on working. One secret that does not open stops it, with nothing lost.
 */
export async function rotateKey(ctx: ServiceContext): Promise<Rotation> {
	requireAccess(canUseTelegram(ctx.actor));
	const env = readEnv();
	if (env.sessionSecret === null) {
		const file = keyFileOf(env.dataDir);
		await writeKeyFile(file, [newSessionKey(), ...(await keepKeyFile(file))]);
	}
	const keyId = (await readKeyRing()).current.id;
	const counts = { sealed: 0, unchanged: 0, skipped: 0 };
	for (const item of await listSealed(ctx)) counts[await sealAnew(item, keyId)] += 1;
	ctx.log.info({ keyId, ...counts }, "session key rotated");
	return { keyId, ...counts };
}

async function sealAnew(
	{ owner, sealed, replace }: Sealed,
	keyId: string,
): Promise<"sealed" | "unchanged" | "skipped"> {
	if (keyIdOf(sealed) === keyId) return "unchanged";
	return (await replace(await sealSecret(owner, await openSecret(owner, sealed)))) ? "sealed" : "skipped";
}

async function listSealed({ db }: ServiceContext): Promise<Sealed[]> {
	const sessions = (await listStoredSessions(db)).map((session) => ({
		owner: { accountId: session.accountId },
		sealed: session.sealed,
		replace: (sealed: string) => replaceStoredSession(db, session, sealed),
	}));
	const logins = (await listSealedLogins(db)).map(({ loginId, secret }) => ({
		owner: { loginId },
		sealed: secret,
		replace: (sealed: string) => replaceLoginSecret(db, loginId, secret, sealed),
	}));
	return [...sessions, ...logins];
}
