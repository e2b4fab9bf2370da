import type { TlObject } from "../../tl-object";
import type { Channel } from "../model/chat";
import { GENERAL_TOPIC, type Topic } from "../model/topic";
import type { Cast } from "./cast";
import { dialogCounts } from "./dialog-object";
import { flag } from "./flag";

/** `forumTopic`, or `forumTopicDeleted`. */
export function topicObject(cast: Cast, channel: Channel, topic: Topic): TlObject {
	if (topic.isDeleted) return { _: "forumTopicDeleted", id: topic.id };
	cast.user(topic.creatorId);
	return {
		_: "forumTopic",
		my: flag(topic.creatorId === cast.viewerId),
		closed: flag(topic.isClosed),
		pinned: flag(topic.isPinned),
		hidden: flag(topic.isHidden),
		id: topic.id,
		date: topic.date,
		peer: { _: "peerChannel", channel_id: channel.id },
		title: topic.title,
		icon_color: topic.iconColor,
		top_message: channel.log.thread(topic.id).at(-1)?.id ?? (topic.id === GENERAL_TOPIC ? 1 : topic.id),
		...dialogCounts(channel, cast.viewerId, channel.log.thread(topic.id)),
		from_id: { _: "peerUser", user_id: topic.creatorId },
		notify_settings: { _: "peerNotifySettings" },
	};
}
