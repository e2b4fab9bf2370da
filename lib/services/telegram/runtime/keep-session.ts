import type { Database } from "@/db/client";
import { replaceStoredSession, type StoredSession } from "@/db/queries/telegram-accounts";
import type { Logger } from "@/lib/logger";
import type { TelegramGateway } from "@/lib/telegram/gateway";
import { sealSecret } from "../secrets/seal-secret";

/** Stores the session again when the connection has learnt something worth keeping: keys of other DCs, a new address. */
export async function keepSession(
	{ db, log }: { readonly db: Database; readonly log: Logger },
	stored: StoredSession & { readonly text: string },
	gateway: Pick<TelegramGateway, "exportSession">,
): Promise<void> {
	const text = gateway.exportSession();
	if (text === "" || text === stored.text) return;
	try {
		await replaceStoredSession(db, stored, await sealSecret({ accountId: stored.accountId }, text));
	} catch (err) {
		// The old one still signs in; it only has to ask for those keys once more.
		log.warn({ err, accountId: stored.accountId }, "session not stored again");
	}
}
