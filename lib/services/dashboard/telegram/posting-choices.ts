import { listForumTopics } from "@/db/queries/forum-topics";
import { findGroupSource } from "@/db/queries/group-sources";
import type { Group } from "@/lib/domain/group";
import type { TelegramAccount } from "@/lib/domain/telegram-account";
import type { ServiceContext } from "../../context";
import { usableAccounts } from "../../publish/posting-account";
import { listAccounts } from "../../telegram/accounts/list-accounts";

/** Accounts that may post, the one that collects the group first. */
export async function postingAccounts(ctx: ServiceContext, groupId: number): Promise<TelegramAccount[]> {
	const [accounts, source] = await Promise.all([
		listAccounts(ctx),
		findGroupSource(ctx.db, { groupId, segment: "current" }),
	]);
	const isCollector = (account: TelegramAccount) => Number(account.accountId === source?.accountId);
	return usableAccounts(accounts).sort((a, b) => isCollector(b) - isCollector(a));
}

/** Topics a post may go to, of a forum. */
export async function postingTopics(
	ctx: ServiceContext,
	{ groupId, kind }: Group,
): Promise<{ topicId: number; title: string }[]> {
	if (kind !== "forum") return [];
	const topics = await listForumTopics(ctx.db, groupId);
	return topics.flatMap(({ topicId, title }) => (title === null ? [] : [{ topicId, title }]));
}
