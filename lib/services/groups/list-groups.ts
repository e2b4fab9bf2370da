import { countMessagesByGroup } from "@/db/queries/group-totals";
import { listTrackedGroups } from "@/db/queries/tracked-groups";
import { canViewGroups } from "@/lib/domain/access";
import type { GroupSummary } from "@/lib/domain/group";
import { toBareId } from "@/lib/domain/peer-id";
import type { ServiceContext } from "../context";
import { requireAccess } from "../require-access";

/** Every tracked group with what is held of it, by title. */
export async function listGroups(ctx: ServiceContext): Promise<GroupSummary[]> {
	requireAccess(canViewGroups(ctx.actor));
	const [groups, totals] = await Promise.all([listTrackedGroups(ctx.db), countMessagesByGroup(ctx.db)]);
	const summaries = groups.map((group) => ({
		...group,
		telegramId: group.idSource === "telegram" ? toBareId(group.chatId) : null,
		...(totals.get(group.groupId) ?? { messages: 0, firstMessageAt: null, lastMessageAt: null }),
	}));
	return summaries.sort((a, b) => a.title.localeCompare(b.title, "en") || a.groupId - b.groupId);
}
