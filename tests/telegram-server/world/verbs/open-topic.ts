import type { Channel } from "../model/chat";
import type { Topic } from "../model/topic";
import { refuse } from "../refuse";
import { Cast } from "../view/cast";
import { topicObject } from "../view/topic-object";
import type { WorldState } from "../world-state";
import { appendMessage } from "./append-message";
import { noteEvent } from "./note-event";

export interface NewTopic {
	readonly title: string;
	readonly creatorId: number;
	/** Unix seconds. */
	readonly date?: number;
}

/** Opens a topic: its id is that of the service row that made it. Throws CHANNEL_FORUM_MISSING. */
export function openTopic(world: WorldState, channel: Channel, given: NewTopic): Topic {
	if (!channel.isForum) throw refuse("CHANNEL_FORUM_MISSING");
	const { title, creatorId } = given;
	const iconColor = 0x6fb9f0;
	const action = { _: "messageActionTopicCreate", title, icon_color: iconColor };
	const date = given.date ?? world.date;
	const states = { isClosed: false, isHidden: false, isPinned: false, isDeleted: false };
	// The row pushes before its topic is known by id; nobody is asked about it in between.
	const { message } = appendMessage(world, channel, { from: { kind: "user", id: creatorId }, action, date });
	const topic: Topic = { id: message.id, title, date, creatorId, iconColor, ...states };
	channel.topics.set(topic.id, topic);
	noteEvent(world, channel, creatorId, "forums", (viewerId) => ({
		_: "channelAdminLogEventActionCreateTopic",
		topic: topicObject(new Cast(world, viewerId), channel, topic),
	}));
	return topic;
}

/** Renames, closes or reopens a topic, with its service row. Throws TOPIC_ID_INVALID. */
export function editTopic(
	world: WorldState,
	channel: Channel,
	topicId: number,
	change: { readonly title?: string; readonly isClosed?: boolean; readonly isPinned?: boolean },
	actorId = channel.creatorId,
): void {
	const topic = channel.topics.get(topicId);
	if (topic === undefined || topic.isDeleted) throw refuse("TOPIC_ID_INVALID");
	Object.assign(topic, change);
	if (change.title === undefined && change.isClosed === undefined) return;
	const action = { _: "messageActionTopicEdit", title: change.title, closed: change.isClosed };
	appendMessage(world, channel, { from: { kind: "user", id: actorId }, action, topicId });
}
