import { Api } from "telegram/tl/index.js";
import type { LiveTopic } from "../../domain/telegram-peer";
import type { TelegramGateway } from "../gateway";
import { AnswerScope } from "../map/answer-scope";
import { toDate } from "../map/to-date";
import { toInputChannel } from "../map/to-input";
import type { Requests } from "./requests";

const PAGE = 100;

/** Topics of a forum, those written to last first. */
export function topicCalls(api: Requests): Pick<TelegramGateway, "topics"> {
	return {
		async topics(chat, cursor, options) {
			const [offsetDate = 0, offsetId = 0, offsetTopic = 0, seen = 0] = (cursor ?? "").split(":").map(Number);
			const channel = toInputChannel(chat);
			const request = new Api.channels.GetForumTopics({ channel, offsetDate, offsetId, offsetTopic, limit: PAGE });
			const answer = await api.invoke(request, options);
			const scope = new AnswerScope(answer.users, answer.chats, api.known);
			const seenNow = seen + answer.topics.length;
			return {
				items: answer.topics.map(toTopic),
				total: answer.count,
				next: answer.topics.length === 0 || seenNow >= answer.count ? null : writeCursor(answer, seenNow),
				people: scope.people,
			};
		},
	};
}

function toTopic(topic: Api.TypeForumTopic): LiveTopic {
	if (topic.className === "ForumTopicDeleted") {
		return { topicId: topic.id, title: "", createdAt: null, isClosed: true, isDeleted: true };
	}
	return {
		topicId: topic.id,
		title: topic.title,
		createdAt: toDate(topic.date),
		isClosed: topic.closed === true,
		isDeleted: false,
	};
}

/** `date:message:topic:seen`; the date is the top message's unless topics come by their own. */
function writeCursor(answer: Api.messages.ForumTopics, seen: number): string | null {
	const last = answer.topics.findLast((topic) => topic.className === "ForumTopic");
	if (last === undefined) return null;
	const top = answer.messages.find((raw) => raw.id === last.topMessage);
	const isByCreation = answer.orderByCreateDate === true || top === undefined || top.className === "MessageEmpty";
	return [isByCreation ? last.date : top.date, last.topMessage, last.id, seen].join(":");
}
