import type { PublicationPreview } from "@/lib/dashboard/telegram-contract";
import type { ServiceContext } from "../../context";
import { resolveGroup } from "../../groups/resolve-group";
import { parseInput } from "../../parse-input";
import { listPublications } from "../../publish/list-publications";
import { planPost } from "../../publish/plan-post";
import { PostInput } from "../../publish/post-input";
import { accountProblems, planProblems } from "../../publish/post-problems";
import { readPostSurroundings } from "./post-surroundings";
import { postingAccounts, postingTopics } from "./posting-choices";
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
		postingTopics(ctx, group),
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
