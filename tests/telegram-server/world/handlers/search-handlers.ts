import type { Handlers } from "../../handler";
import type { TlObject } from "../../tl-object";
import { chatAsked } from "../asked/chat-asked";
import { pageAsked } from "../asked/page-asked";
import { personAsked } from "../asked/person-asked";
import { viewerOf } from "../asked/viewer-of";
import type { StoredMessage } from "../model/stored-message";
import { numberOf, objectOf, objectsOf, optionalObjectOf, textOf } from "../read-request";
import { Cast } from "../view/cast";
import type { WorldState } from "../world-state";
import { pageAnswer } from "./messages-answer";

type Test = (message: StoredMessage) => boolean;

export function searchHandlers(world: WorldState): Handlers {
	return {
		"messages.search": (request, call) => {
			const viewer = viewerOf(world, call);
			const chat = chatAsked(world, viewer, objectOf(request, "peer"));
			const from = optionalObjectOf(request, "from_id");
			const authorId = from === null ? null : personAsked(world, viewer, from).id;
			const topId = numberOf(request, "top_msg_id");
			const list = topId > 0 ? chat.log.thread(topId) : chat.log.all;
			const tests = [
				...textTests(request),
				...filterTests(objectOf(request, "filter")._),
				...(authorId === null ? [] : [(message: StoredMessage) => message.from?.id === authorId]),
			];
			const found = tests.length === 0 ? list : list.filter((message) => tests.every((test) => test(message)));
			return pageAnswer(new Cast(world, viewer.userId), chat, found, pageAsked(request));
		},
		"messages.getSearchCounters": (request, call) => {
			const viewer = viewerOf(world, call);
			const chat = chatAsked(world, viewer, objectOf(request, "peer"));
			return objectsOf(request, "filters").map((filter) => {
				const tests = filterTests(filter._);
				const count = chat.log.all.filter((message) => tests.every((test) => test(message))).length;
				return { _: "messages.searchCounter", filter, count };
			});
		},
		"messages.getUnreadMentions": (request, call) => {
			const viewer = viewerOf(world, call);
			const chat = chatAsked(world, viewer, objectOf(request, "peer"));
			return pageAnswer(new Cast(world, viewer.userId), chat, [], pageAsked(request));
		},
	};
}

function textTests(request: TlObject): Test[] {
	const words = textOf(request, "q").toLowerCase();
	const [after, before] = [numberOf(request, "min_date"), numberOf(request, "max_date")];
	return [
		...(words === "" ? [] : [(message: StoredMessage) => message.text.toLowerCase().includes(words)]),
		...(after > 0 ? [(message: StoredMessage) => message.date > after] : []),
		...(before > 0 ? [(message: StoredMessage) => message.date < before] : []),
	];
}

/** `MessagesFilter` by its constructor; kinds the world never has find nothing. */
function filterTests(filter: string): Test[] {
	const isPhoto: Test = ({ media }) => media?.kind === "file" && media.file.kind === "photo";
	const isDocument: Test = ({ media }) => media?.kind === "file" && media.file.kind === "document";
	const tests: Record<string, Test> = {
		inputMessagesFilterPhotos: isPhoto,
		inputMessagesFilterPhotoVideo: isPhoto,
		inputMessagesFilterDocument: isDocument,
		inputMessagesFilterUrl: (message) => /https?:\/\//.test(message.text),
		inputMessagesFilterPinned: (message) => message.isPinned,
		inputMessagesFilterChatPhotos: (message) => message.action?._ === "messageActionChatEditPhoto",
	};
	return filter === "inputMessagesFilterEmpty" ? [] : [tests[filter] ?? (() => false)];
}
