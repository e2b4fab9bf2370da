import type { Handler, Handlers } from "../../handler";
import type { TlObject } from "../../tl-object";
import { readableChannel } from "../asked/channel-asked";
import { viewerOf } from "../asked/viewer-of";
import type { Account } from "../model/account";
import type { Channel } from "../model/chat";
import type { Topic } from "../model/topic";
import { numberOf, numbersOf, optionalObjectOf, textOf } from "../read-request";
import { refuse } from "../refuse";
import { Cast } from "../view/cast";
import { messageObject } from "../view/message-object";
import { topicObject } from "../view/topic-object";
import type { WorldState } from "../world-state";

const PAGE = 100;

export function topicHandlers(world: WorldState): Handlers {
	const list: Handler = (request, call) => {
		const viewer = viewerOf(world, call);
		const forum = forumAsked(world, viewer, request);
		const words = textOf(request, "q").toLowerCase();
		const all = [...forum.topics.values()]
			.filter((topic) => !topic.isDeleted && topic.title.toLowerCase().includes(words))
			.sort((a, b) => newest(forum, b) - newest(forum, a));
		const after = numberOf(request, "offset_topic");
		const start = after === 0 ? 0 : all.findIndex((topic) => topic.id === after) + 1;
		const page = all.slice(start, start + Math.min(Math.max(numberOf(request, "limit"), 0), PAGE));
		return answer(new Cast(world, viewer.userId), forum, page, all.length);
	};
	const byId: Handler = (request, call) => {
		const viewer = viewerOf(world, call);
		const forum = forumAsked(world, viewer, request);
		const topics = numbersOf(request, "topics").flatMap((id) => forum.topics.get(id) ?? []);
		return answer(new Cast(world, viewer.userId), forum, topics, topics.length);
	};
	return {
		"channels.getForumTopics": list,
		"messages.getForumTopics": list,
		"channels.getForumTopicsByID": byId,
		"messages.getForumTopicsByID": byId,
	};
}

/** Older layers ask by channel, newer ones by peer. Throws CHANNEL_FORUM_MISSING. */
function forumAsked(world: WorldState, viewer: Account, request: TlObject): Channel {
	const input = optionalObjectOf(request, "channel") ?? optionalObjectOf(request, "peer");
	if (input === null) throw refuse("CHANNEL_INVALID");
	const channel = readableChannel(world, viewer, input);
	if (!channel.isForum) throw refuse("CHANNEL_FORUM_MISSING");
	return channel;
}

/** Every topic comes with its top message: clients look it up without checking. */
function answer(cast: Cast, forum: Channel, topics: readonly Topic[], count: number): TlObject {
	cast.channel(forum.id);
	const objects = topics.map((topic) => topicObject(cast, forum, topic));
	const tops = objects.flatMap((topic) => forum.log.find(numberOf(topic, "top_message")) ?? []);
	const messages = tops.map((message) => messageObject(cast, forum, message));
	return { _: "messages.forumTopics", count, topics: objects, messages, ...cast.lists(), pts: forum.pts.pts };
}

function newest(forum: Channel, topic: Topic): number {
	return (topic.isPinned ? 1e12 : 0) + (forum.log.thread(topic.id).at(-1)?.id ?? topic.id);
}
