import type { Handlers } from "../../handler";
import type { TlObject } from "../../tl-object";
import { chatAsked } from "../asked/chat-asked";
import { viewerOf } from "../asked/viewer-of";
import { chatsOf } from "../find-chat";
import type { Chat } from "../model/chat";
import { numberOf, objectOf, objectsOf, optionalObjectOf } from "../read-request";
import { Cast } from "../view/cast";
import { dialogObject } from "../view/dialog-object";
import { messageObject } from "../view/message-object";
import type { WorldState } from "../world-state";
import { stateObject } from "./state-object";

/** Telegram's greatest page of dialogs. */
const LIMIT = 100;

export function dialogHandlers(world: WorldState): Handlers {
	return {
		"messages.getDialogs": (request, call) => {
			const viewer = viewerOf(world, call);
			const sorted = chatsOf(world, viewer.userId).sort(byRecency);
			const isArchive = numberOf(request, "folder_id") === 1;
			const all = isArchive ? [] : sorted;
			const later = all.slice(startOf(request, all));
			const page = later.slice(0, Math.min(Math.max(numberOf(request, "limit"), 1), LIMIT));
			const answer = dialogsAnswer(new Cast(world, viewer.userId), page);
			if (page.length === all.length) return { _: "messages.dialogs", ...answer };
			return { _: "messages.dialogsSlice", count: all.length, ...answer };
		},
		"messages.getPeerDialogs": (request, call) => {
			const viewer = viewerOf(world, call);
			const asked = objectsOf(request, "peers").filter((peer) => peer._ === "inputDialogPeer");
			const chats = asked.map((peer) => chatAsked(world, viewer, objectOf(peer, "peer")));
			const answer = dialogsAnswer(new Cast(world, viewer.userId), chats);
			return { _: "messages.peerDialogs", ...answer, state: stateObject(world, viewer) };
		},
		"messages.getPinnedDialogs": (_request, call) => {
			const viewer = viewerOf(world, call);
			const answer = dialogsAnswer(new Cast(world, viewer.userId), []);
			return { _: "messages.peerDialogs", ...answer, state: stateObject(world, viewer) };
		},
	};
}

function dialogsAnswer(cast: Cast, chats: readonly Chat[]) {
	const dialogs = chats.map((chat) => dialogObject(cast, chat));
	const messages = chats.flatMap((chat) => (chat.log.last === null ? [] : [messageObject(cast, chat, chat.log.last)]));
	return { dialogs, messages, ...cast.lists() };
}

/** Newest message first; chats without any come last. */
function byRecency(a: Chat, b: Chat): number {
	const [left, right] = [a.log.last, b.log.last];
	return (right?.date ?? 0) - (left?.date ?? 0) || (right?.id ?? 0) - (left?.id ?? 0);
}

/** The page begins after the chat named as offset, or after that date where the chat is not in the list. */
function startOf(request: TlObject, all: readonly Chat[]): number {
	const peer = optionalObjectOf(request, "offset_peer");
	const id = peer === null ? 0 : numberOf(peer, "channel_id") || numberOf(peer, "chat_id") || numberOf(peer, "user_id");
	const named = id === 0 ? -1 : all.findIndex((chat) => isChat(chat, id));
	if (named >= 0) return named + 1;
	const date = numberOf(request, "offset_date");
	if (date === 0) return 0;
	const older = all.findIndex((chat) => (chat.log.last?.date ?? 0) < date);
	return older === -1 ? all.length : older;
}

function isChat(chat: Chat, id: number): boolean {
	return chat.kind === "user" ? chat.personIds.includes(id) : chat.id === id;
}
