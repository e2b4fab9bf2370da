import type { Database } from "@/db/client";
import { findGroupByChat, listTrackedGroups } from "@/db/queries/tracked-groups";
import type { ExportedChat } from "@/lib/domain/export-source";
import type { Group } from "@/lib/domain/group";
import { AppError } from "@/lib/errors";
import { matchGroup } from "../groups/match-group";
import { isChat } from "./choose-chat";

/**
 * The tracked group an export of this chat goes into, or `null` for a chat that is new. `wanted` (`--chat`) may name
 * another group to merge into, where either side lacks a Telegram id; two different ids are never merged.
 */
export async function findTargetGroup(db: Database, found: ExportedChat, wanted: string | null): Promise<Group | null> {
	const own = await findGroupByChat(db, found.chat.chatId);
	if (wanted === null) return own;
	const isOwnName = isChat(found, wanted);
	if (isOwnName && found.chat.idSource === "telegram") return own;
	const named = matchGroup(await listTrackedGroups(db), wanted);
	if (named === null || named.groupId === own?.groupId) {
		if (isOwnName || named !== null) return own;
		throw new AppError("not_found", `Neither the export nor this workspace has a chat ${JSON.stringify(wanted)}.`, {
			hint: `The export is of “${found.chat.title}”; leave --chat out to import it as that.`,
			place: { field: "chat" },
		});
	}
	if (named.idSource === "telegram" && found.chat.idSource === "telegram") {
		throw new AppError("conflict", `The export is of “${found.chat.title}”, which is not “${named.title}”.`, {
			hint: "Leave --chat out to import it as a group of its own.",
			place: { field: "chat" },
		});
	}
	if (own !== null && found.chat.idSource === "telegram") {
		throw new AppError("conflict", `“${found.chat.title}” is tracked already, so it cannot become “${named.title}”.`, {
			hint: "Leave --chat out.",
			place: { field: "chat" },
		});
	}
	return named;
}
