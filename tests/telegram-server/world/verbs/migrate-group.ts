import type { BasicGroup, Channel } from "../model/chat";
import { refuse } from "../refuse";
import type { WorldState } from "../world-state";
import { appendMessage } from "./append-message";
import { foundChannel } from "./found-channel";
import { tellStanding } from "./tell-standing";

/** Turns a basic group into a supergroup: both say so, everybody moves, ids start anew (core.telegram.org/api/channel). */
export function migrateGroup(world: WorldState, group: BasicGroup, date = world.date): Channel {
	if (group.migratedToId !== null) throw refuse("CHAT_ID_INVALID");
	const from = { kind: "user", id: group.creatorId } as const;
	const channel = foundChannel(world, {
		title: group.title,
		creatorId: group.creatorId,
		about: group.about,
		photo: group.photo,
		date,
		migratedFrom: { groupId: group.id, maxId: world.lastCommonId + 1 },
	});
	for (const member of group.roster.inside()) if (member.status !== "creator") channel.roster.set(member);
	const farewell = { _: "messageActionChatMigrateTo", channel_id: channel.id };
	appendMessage(world, group, { from, action: farewell, date });
	group.migratedToId = channel.id;
	group.version += 1;
	const arrival = { _: "messageActionChannelMigrateFrom", title: group.title, chat_id: group.id };
	appendMessage(world, channel, { from, action: arrival, date });
	for (const { userId } of channel.roster.inside()) {
		tellStanding(world, group, userId);
		tellStanding(world, channel, userId);
	}
	return channel;
}
