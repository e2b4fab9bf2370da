import type { z } from "zod";
import { canViewGroups } from "@/lib/domain/access";
import type { Publication, PublicationTarget } from "@/lib/domain/publication";
import type { TelegramAccount } from "@/lib/domain/telegram-account";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";
import { type DrawnPost, drawPost } from "./draw-post";
import { findClaim } from "./find-claim";
import { planPost } from "./plan-post";
import { PostInput } from "./post-input";
import { accountProblems, earlierProblems, type PostProblem, planProblems } from "./post-problems";
import { postingAccount } from "./posting-account";

/** What posting would do, without a call to Telegram. */
export interface PostPreview extends PublicationTarget {
	readonly groupTitle: string;
	readonly caption: string;
	readonly picture: DrawnPost;
	/** Who would post; `null`: nobody could. */
	readonly account: Pick<TelegramAccount, "accountId" | "name" | "kind" | "state"> | null;
	/** What is in the way; empty: it can be posted, as far as is known here. */
	readonly problems: readonly PostProblem[];
	/** The post of this week that is already here, in whatever state. */
	readonly earlier: Publication | null;
}

/** Dry run of `publishRecap`: caption, picture, target, account and what is in the way. Throws like `getRecap`. */
export async function previewPublication(ctx: ServiceContext, input: z.input<typeof PostInput>): Promise<PostPreview> {
	const wanted = parseInput(PostInput, input);
	requireAccess(canViewGroups(ctx.actor));
	const plan = await planPost(ctx, wanted);
	const [picture, earlier, account] = await Promise.all([
		drawPost(ctx, plan),
		findClaim(ctx, plan),
		postingAccount(ctx, plan.groupId, wanted.account ?? null).catch(nobody),
	]);
	const { groupId, weekStart, chatId, topicId, caption, group } = plan;
	return {
		...{ groupId, weekStart, chatId, topicId, caption, picture, earlier },
		groupTitle: group.title,
		account: account === null ? null : pickAccount(account),
		problems: [...planProblems(plan), ...accountProblems(account), ...earlierProblems(earlier)],
	};
}

function nobody(error: unknown): null {
	if (error instanceof AppError && error.code === "conflict") return null;
	throw error;
}

function pickAccount({ accountId, name, kind, state }: TelegramAccount): PostPreview["account"] {
	return { accountId, name, kind, state };
}
