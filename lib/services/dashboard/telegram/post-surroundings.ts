import { listForumTopics } from "@/db/queries/forum-topics";
import type { Group } from "@/lib/domain/group";
import type { ServiceContext } from "../../context";
import { listAccounts } from "../../telegram/accounts/list-accounts";
import type { PostSurroundings } from "./publication-card";

/** The names a group's posts are shown with. */
export async function readPostSurroundings(ctx: ServiceContext, group: Group): Promise<PostSurroundings> {
	const [accounts, topics] = await Promise.all([listAccounts(ctx), listForumTopics(ctx.db, group.groupId)]);
	return {
		group,
		accounts: new Map(accounts.map(({ accountId, name }) => [accountId, name])),
		topics: new Map(topics.flatMap(({ topicId, title }) => (title === null ? [] : [[topicId, title]]))),
	};
}
