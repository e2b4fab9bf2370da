import { findGroupSource } from "@/db/queries/group-sources";
import type { PostingPage } from "@/lib/dashboard/jobs-contract";
import type { ServiceContext } from "../../context";
import { resolveGroup } from "../../groups/resolve-group";
import { getPosting } from "../../posting/get-posting";
import { listClosings } from "../../posting/list-closings";
import { getRetention } from "../../privacy/get-retention";
import { postingAccounts, postingTopics } from "../telegram/posting-choices";
import { toClosingCard } from "./closing-card";
import { toNextPosting } from "./next-posting";

/** How a group's recap is posted, what may be chosen, and what became of its weeks. */
export async function getPostingPage(ctx: ServiceContext, { ref }: { readonly ref: string }): Promise<PostingPage> {
	const group = await resolveGroup(ctx, { ref });
	const { groupId } = group;
	const [settings, closings, { textDays }, accounts, topics, source] = await Promise.all([
		getPosting(ctx, { groupId }),
		listClosings(ctx, { groupId }),
		getRetention(ctx, { group: group.slug }),
		postingAccounts(ctx, groupId),
		postingTopics(ctx, group),
		findGroupSource(ctx.db, { groupId, segment: "current" }),
	]);
	const { groupId: _, ...chosen } = settings;
	const now = ctx.now();
	return {
		settings: chosen,
		topics,
		accounts: accounts.map(({ accountId, name, displayName }) => ({ accountId, label: displayName ?? name })),
		next: toNextPosting({ group, settings, source, closing: closings[0] ?? null }, now),
		closings: closings.map((closing) => toClosingCard(closing, group, settings, now)),
		textDays,
	};
}
