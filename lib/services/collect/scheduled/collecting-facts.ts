import { findTelegramAccount, listTelegramAccounts } from "@/db/queries/telegram-accounts";
import { listTelegramWaits, type TelegramWait } from "@/db/queries/telegram-waits";
import { liftOldLimit, type TelegramAccount } from "@/lib/domain/telegram-account";
import { readEnv } from "@/lib/env";
import type { ServiceContext } from "../../context";

/** Which parts of collecting can be done at all. */
export interface CollectingSwitches {
	readonly isOn: boolean;
	readonly history: boolean;
}

/** What collecting through an account depends on beside the group itself. */
export interface AccountFacts {
	readonly switches: CollectingSwitches;
	/** `null`: there is no such account any more. */
	readonly account: TelegramAccount | null;
	/** What it was asked to leave alone, past waits included. */
	readonly waits: readonly TelegramWait[];
}

export async function readAccountFacts(ctx: ServiceContext, accountId: string): Promise<AccountFacts> {
	const account = await findTelegramAccount(ctx.db, accountId);
	return toFacts(ctx, account);
}

/** The same of every account, by its id. */
export async function readAllAccountFacts(ctx: ServiceContext): Promise<ReadonlyMap<string, AccountFacts>> {
	const facts = new Map<string, AccountFacts>();
	for (const account of await listTelegramAccounts(ctx.db)) facts.set(account.accountId, await toFacts(ctx, account));
	return facts;
}

/** What is known of an account that is gone. */
export function factsOfNobody(): AccountFacts {
	return { switches: readSwitches(), account: null, waits: [] };
}

async function toFacts(ctx: ServiceContext, account: TelegramAccount | null): Promise<AccountFacts> {
	if (account === null) return factsOfNobody();
	const waits = await listTelegramWaits(ctx.db, account.accountId);
	return { switches: readSwitches(), account: liftOldLimit(account, ctx.now()), waits };
}

function readSwitches(): CollectingSwitches {
	const { enabled, credentials, historyEnabled, updatesEnabled } = readEnv().telegram;
	return { isOn: enabled && credentials !== null && (historyEnabled || updatesEnabled), history: historyEnabled };
}
