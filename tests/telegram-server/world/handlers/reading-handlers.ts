import type { Handlers } from "../../handler";
import { readableChannel } from "../asked/channel-asked";
import { chatAsked } from "../asked/chat-asked";
import { viewerOf } from "../asked/viewer-of";
import { numberOf, numbersOf, objectOf } from "../read-request";
import { Cast } from "../view/cast";
import { messageObject } from "../view/message-object";
import { repliesObject } from "../view/replies-object";
import type { WorldState } from "../world-state";
import { threadAsked } from "./history-handlers";

const IDS = 100;

export function readingHandlers(world: WorldState): Handlers {
	return {
		"messages.getMessagesViews": (request, call) => {
			const viewer = viewerOf(world, call);
			const chat = chatAsked(world, viewer, objectOf(request, "peer"));
			const cast = new Cast(world, viewer.userId);
			const views = numbersOf(request, "id")
				.slice(0, IDS)
				.map((id) => {
					const message = chat.log.find(id);
					if (message === null) return { _: "messageViews" };
					if (message.views !== null && request.increment === true) message.views += 1;
					return {
						_: "messageViews",
						views: message.views ?? undefined,
						forwards: message.forwards ?? undefined,
						replies: repliesObject(cast, chat, message),
					};
				});
			return { _: "messages.messageViews", views, ...cast.lists() };
		},
		"messages.getDiscussionMessage": (request, call) => {
			const viewer = viewerOf(world, call);
			const asked = chatAsked(world, viewer, objectOf(request, "peer"));
			const { chat, rootId } = threadAsked(world, asked, numberOf(request, "msg_id"));
			const cast = new Cast(world, viewer.userId);
			const root = chat.log.find(rootId);
			const messages = root === null ? [] : [messageObject(cast, chat, root)];
			const max_id = chat.log.thread(rootId).at(-1)?.id;
			return { _: "messages.discussionMessage", messages, max_id, unread_count: 0, ...cast.lists() };
		},
		"messages.readHistory": (request, call) => {
			const viewer = viewerOf(world, call);
			const chat = chatAsked(world, viewer, objectOf(request, "peer"));
			chat.readUpTo.set(viewer.userId, numberOf(request, "max_id") || (chat.log.last?.id ?? 0));
			return { _: "messages.affectedMessages", pts: viewer.pts.pts, pts_count: 0 };
		},
		"channels.readHistory": (request, call) => {
			const viewer = viewerOf(world, call);
			const channel = readableChannel(world, viewer, objectOf(request, "channel"));
			channel.readUpTo.set(viewer.userId, numberOf(request, "max_id") || (channel.log.last?.id ?? 0));
			return true;
		},
		"messages.getOnlines": (request, call) => {
			const chat = chatAsked(world, viewerOf(world, call), objectOf(request, "peer"));
			return { _: "chatOnlines", onlines: chat.kind === "user" ? 1 : Math.ceil(chat.roster.count / 20) };
		},
		"messages.setTyping": (request, call) => {
			chatAsked(world, viewerOf(world, call), objectOf(request, "peer"));
			return true;
		},
		"account.updateStatus": (_request, call) => {
			viewerOf(world, call);
			return true;
		},
		"messages.getDialogFilters": (_request, call) => {
			viewerOf(world, call);
			return { _: "messages.dialogFilters", filters: [] };
		},
	};
}
