import type { Publication } from "@/lib/domain/publication";
import { REASONS } from "@/lib/domain/publication-reason";
import type { TelegramAccount } from "@/lib/domain/telegram-account";
import type { PostPlan } from "./plan-post";

/** Something in the way of a post, and what to do. */
export interface PostProblem {
	readonly message: string;
	readonly hint: string;
}

/** What no account can change: the week and the group. */
export function planProblems({
	isFrozen,
	group,
	topicId,
}: Pick<PostPlan, "isFrozen" | "group" | "topicId">): PostProblem[] {
	const problems: PostProblem[] = [];
	if (!isFrozen) {
		problems.push({
			message: "This week is not over or not collected to its end, so its recap can still change.",
			hint: "Post it once it is frozen.",
		});
	}
	if (group.idSource !== "telegram") {
		problems.push({
			message: "This group is known from an export without ids, so there is no chat to post to.",
			hint: "Connect the group on the Telegram page.",
		});
	}
	if (group.kind === "private_chat") {
		problems.push({ message: "This is a private chat.", hint: "Recaps are posted to groups." });
	}
	if (topicId !== null && group.kind !== "forum") {
		problems.push({ message: "This group has no topics.", hint: "Post it without a topic." });
	}
	return problems;
}

/** What signing in or another account resolves. */
export function accountProblems(account: TelegramAccount | null): PostProblem[] {
	if (account === null) return [REASONS.account_missing];
	switch (account.state) {
		case "ready":
			return [];
		case "limited":
			return [REASONS.limited];
		case "ended":
			return [REASONS.account_ended];
		case "signed_out":
			return [{ message: `${account.name} is signed out.`, hint: "Sign the account in again." }];
	}
}

/** What an earlier post of the same week stands in the way of. */
export function earlierProblems(earlier: Publication | null): PostProblem[] {
	switch (earlier?.state) {
		case "sent":
			return [
				{
					message: "This recap is already posted here.",
					hint: "To post it anew, delete the post first (on its page, or with --delete).",
				},
			];
		case "deleted":
			return [{ message: "This recap was posted here and deleted.", hint: "Post it again on purpose: --again." }];
		case "claimed":
			return earlier.reason === null
				? [{ message: "This recap is being posted.", hint: "Wait for it." }]
				: [{ message: earlier.reason, hint: earlier.reasonCode === null ? "" : REASONS[earlier.reasonCode].hint }];
		default:
			return [];
	}
}
