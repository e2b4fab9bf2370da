import type { Group } from "@/lib/domain/group";
import type { GroupSource } from "@/lib/domain/group-source";
import type { PostingSettings } from "@/lib/domain/posting";

/**
 * Why nothing can be posted into a group by itself, as a person is told; `null`: it can. A group nobody collects is
 * posted to only by an account that was chosen for it.
 */
export function postingObstacle(
	group: Pick<Group, "idSource" | "kind">,
	source: Pick<GroupSource, "accountId"> | null,
	settings: Pick<PostingSettings, "accountId">,
): string | null {
	if (group.idSource !== "telegram") {
		return "The group is known from an export without ids, so there is no chat to post to.";
	}
	if (group.kind === "private_chat") return "This is a private chat; recaps are posted to groups.";
	if (source !== null || settings.accountId !== null) return null;
	return "The group is known from an export only: connect it, or choose the account that posts.";
}
