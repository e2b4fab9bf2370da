import { listGroupSources } from "@/db/queries/group-sources";
import type { CollectingCard } from "@/lib/dashboard/telegram-contract";
import type { Group } from "@/lib/domain/group";
import type { TelegramAccount } from "@/lib/domain/telegram-account";
import type { ServiceContext } from "../../context";
import { listAccounts } from "../../telegram/accounts/list-accounts";
import { toAccountCard } from "./account-card";
import { type Collector, toCollectingCard } from "./collecting-card";

/** Cards of those of `groups` that are collected live, in their order. */
export async function listCollectingCards(ctx: ServiceContext, groups: readonly Group[]): Promise<CollectingCard[]> {
	const [sources, accounts] = await Promise.all([listGroupSources(ctx.db), listAccounts(ctx)]);
	const byId = new Map(accounts.map((account) => [account.accountId, account]));
	return groups.flatMap((group) => {
		const own = sources.filter(({ groupId }) => groupId === group.groupId);
		const current = own.find(({ segment }) => segment === "current");
		if (current === undefined) return [];
		const older = own.filter((source) => source !== current);
		return [toCollectingCard(group, [current, ...older], collectorOf(byId.get(current.accountId)))];
	});
}

function collectorOf(account: TelegramAccount | undefined): Collector {
	if (account === undefined) {
		return { name: "a removed account", trouble: "Its account was removed. Connect the group with another one." };
	}
	// A limited account still reads.
	const trouble = account.state === "limited" ? null : toAccountCard(account).stateNote;
	return { name: account.name, trouble };
}
