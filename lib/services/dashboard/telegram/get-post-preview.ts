import { listForumTopics } from "@/db/queries/forum-topics";
import { findGroupSource } from "@/db/queries/group-sources";
import type { PublicationPreview } from "@/lib/dashboard/telegram-contract";
import type { Group } from "@/lib/domain/group";
import type { TelegramAccount } from "@/lib/domain/telegram-account";
import type { ServiceContext } from "../../context";
import { resolveGroup } from "../../groups/resolve-group";
import { parseInput } from "../../parse-input";
import { listPublications } from "../../publish/list-publications";
import { planPost } from "../../publish/plan-post";
import { PostInput } from "../../publish/post-input";
import { accountProblems, planProblems } from "../../publish/post-problems";
import { usableAccounts } from "../../publish/posting-account";
import { listAccounts } from "../../telegram/accounts/list-accounts";
import { readPostSurroundings } from "./post-surroundings";
import { toPublicationCard } from "./publication-card";

/** What posting a week's recap would do, and the posts it already has. Throws like `getRecap`. */
export async function getPostPreview(
	ctx: ServiceContext,
	{ ref, week }: { readonly ref: string; readonly week: string },
): Promise<PublicationPreview> {
	const group = await resolveGroup(ctx, { ref });
	const { groupId } = group;
	const plan = await planPost(ctx, parseInput(PostInput, { groupId, weekStart: week }));
	const [usable, topics, posts, around] = await Promise.all([
		postingAccounts(ctx, groupId),
		topicsOf(ctx, group),
		listPublications(ctx, { groupId, weekStart: week }),
		readPostSurroundings(ctx, group),
	]);
	const problems = [...planProblems(plan), ...(usable.length === 0 ? accountProblems(null) : [])];
	return {
		problems: problems.map(({ message, hint }) => ({ message, hint })),
		chatTitle: group.title,
		accounts: usable.map(({ accountId, name, displayName, kind }) => ({ accountId, label: displayName ?? name, kind })),
		topics,
		caption: plan.caption,
		publications: posts.map((post) => toPublicationCard(post, around)),
	};
}

/** Accounts that may post, the one that collects the group first. */
async function postingAccounts(ctx: ServiceContext, groupId: number): Promise<TelegramAccount[]> {
	const [accounts, source] = await Promise.all([
		listAccounts(ctx),
		findGroupSource(ctx.db, { groupId, segment: "current" }),
	]);
	const isCollector = (account: TelegramAccount) => Number(account.accountId === source?.accountId);
	return usableAccounts(accounts).sort((a, b) => isCollector(b) - isCollector(a));
}

async function topicsOf(ctx: ServiceContext, { groupId, kind }: Group): Promise<PublicationPreview["topics"]> {
	if (kind !== "forum") return [];
	const topics = await listForumTopics(ctx.db, groupId);
	return topics.flatMap(({ topicId, title }) => (title === null ? [] : [{ topicId, title }]));
}
