import { MessageLog } from "../log/message-log";
import type { BasicGroup } from "../model/chat";
import { ALL_ADMIN_RIGHTS } from "../model/rights";
import { Roster } from "../model/roster";
import type { WorldState } from "../world-state";
import { appendMessage } from "./append-message";
import { newMember } from "./enter-chat";
import { inviteHashOf } from "./found-channel";

const FIRST_GROUP = 400_000_000;

/** Makes a basic group with its first members and the row that says so. */
export function foundGroup(
	world: WorldState,
	given: {
		readonly title: string;
		readonly creatorId: number;
		readonly memberIds: readonly number[];
		readonly date?: number;
	},
): BasicGroup {
	const id = FIRST_GROUP + world.next() * 7;
	const date = given.date ?? world.date;
	const roster = new Roster();
	roster.set({ ...newMember(given.creatorId, date), status: "creator", adminRights: ALL_ADMIN_RIGHTS });
	for (const memberId of given.memberIds) roster.set(newMember(memberId, date, given.creatorId));
	const group: BasicGroup = {
		kind: "chat",
		id,
		title: given.title,
		about: "",
		date,
		creatorId: given.creatorId,
		inviteHash: inviteHashOf(world, id),
		photo: null,
		roster,
		log: new MessageLog(),
		readUpTo: new Map(),
		migratedToId: null,
		version: 1,
	};
	world.groups.set(id, group);
	const users = [given.creatorId, ...given.memberIds];
	const action = { _: "messageActionChatCreate", title: given.title, users };
	appendMessage(world, group, { from: { kind: "user", id: given.creatorId }, action, date });
	return group;
}
