import type { Account } from "../model/account";
import type { BasicGroup } from "../model/chat";
import { refuse } from "../refuse";
import type { WorldState } from "../world-state";

/** A basic group by its id; those who were in it may still read what they got. Throws CHAT_ID_INVALID. */
export function groupAsked(world: WorldState, viewer: Account, id: number): BasicGroup {
	const group = world.groups.get(id);
	const member = group?.roster.get(viewer.userId);
	if (group === undefined || member === undefined) throw refuse("CHAT_ID_INVALID");
	if (member.status === "banned") throw refuse("CHAT_FORBIDDEN");
	return group;
}
