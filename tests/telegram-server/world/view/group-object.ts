import type { TlObject } from "../../tl-object";
import type { BasicGroup } from "../model/chat";
import { isAdmin, isInside } from "../model/member";
import { DEFAULT_BANNED_RIGHTS } from "../model/rights";
import type { WorldState } from "../world-state";
import { chatPhoto } from "./chat-photo";
import { flag } from "./flag";

/** `chat` (a basic group) as `viewerId` sees it. */
export function groupObject(world: WorldState, group: BasicGroup, viewerId: number): TlObject {
	const member = group.roster.get(viewerId);
	if (member === undefined || member.status === "banned") {
		return { _: "chatForbidden", id: group.id, title: group.title };
	}
	return {
		_: "chat",
		creator: flag(member.status === "creator"),
		left: flag(!isInside(member)),
		deactivated: flag(group.migratedToId !== null),
		id: group.id,
		title: group.title,
		photo: chatPhoto(group.photo),
		participants_count: group.roster.count,
		date: group.date,
		version: group.version,
		migrated_to:
			group.migratedToId === null
				? undefined
				: {
						_: "inputChannel",
						channel_id: group.migratedToId,
						access_hash: world.accessHash("channel", group.migratedToId, viewerId),
					},
		admin_rights: isAdmin(member) ? (member.adminRights ?? undefined) : undefined,
		default_banned_rights: DEFAULT_BANNED_RIGHTS,
	};
}
