import type { Chat } from "../model/chat";
import type { StoredMessage } from "../model/stored-message";
import { type PositionOf, recordChange } from "../push/record-change";
import type { WorldState } from "../world-state";
import type { Draft } from "./draft";
import { threadOf } from "./thread-of";

/** Writes a message into a chat, counts it and tells those who listen. */
export function appendMessage(
	world: WorldState,
	chat: Chat,
	draft: Draft,
	exceptSession?: string,
): { message: StoredMessage; positionOf: PositionOf } {
	const message = storedFrom(world, chat, draft, takeId(world, chat));
	chat.log.append(message);
	if (message.media?.kind === "poll") {
		world.polls.set(message.media.poll.id, { poll: message.media.poll, chat, messageId: message.id });
	}
	if (message.from?.kind === "user") chat.readUpTo.set(message.from.id, message.id);
	return { message, positionOf: recordChange(world, chat, { kind: "new", messageId: message.id }, exceptSession) };
}

function takeId(world: WorldState, chat: Chat): number {
	if (chat.kind === "channel") {
		chat.nextMessageId += 1;
		return chat.nextMessageId - 1;
	}
	const id = world.nextCommonId();
	world.commonMessages.set(id, chat);
	return id;
}

function storedFrom(world: WorldState, chat: Chat, draft: Draft, id: number): StoredMessage {
	return {
		id,
		date: draft.date ?? world.date,
		from: draft.from,
		text: draft.text ?? "",
		entities: draft.entities ?? null,
		media: draft.media ?? null,
		action: draft.action ?? null,
		...threadOf(chat, draft, id),
		groupedId: draft.groupedId ?? null,
		forward: draft.forward ?? null,
		viaBotId: draft.viaBotId ?? null,
		postAuthor: draft.postAuthor ?? null,
		isSilent: draft.isSilent ?? false,
		randomId: draft.randomId ?? null,
		editDate: null,
		isEditHidden: false,
		isPinned: false,
		views: draft.views ?? (chat.kind === "channel" && chat.isBroadcast ? 1 : null),
		forwards: null,
		reactions: null,
	};
}
