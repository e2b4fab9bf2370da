import { MessageLog } from "./log/message-log";
import type { Channel, Chat, PrivateChat } from "./model/chat";
import { isInside } from "./model/member";
import type { WorldState } from "./world-state";

/** The chat of two people; made when first spoken of. */
export function privateChat(world: WorldState, first: number, second: number): PrivateChat {
	const personIds: [number, number] = first < second ? [first, second] : [second, first];
	const key = personIds.join("/");
	const known = world.privateChats.get(key);
	if (known !== undefined) return known;
	const chat: PrivateChat = { kind: "user", personIds, log: new MessageLog(), readUpTo: new Map() };
	world.privateChats.set(key, chat);
	return chat;
}

/** Every chat an account has in its list. */
export function chatsOf(world: WorldState, userId: number): Chat[] {
	const isMine = (chat: { roster: Channel["roster"] }) => isInside(chat.roster.get(userId));
	return [
		...[...world.channels.values()].filter(isMine),
		...[...world.groups.values()].filter(isMine),
		...[...world.privateChats.values()].filter((chat) => chat.personIds.includes(userId) && chat.log.last !== null),
	];
}

/** The other one of a private chat (oneself for saved messages). */
function otherOf(chat: PrivateChat, userId: number): number {
	return chat.personIds[0] === userId ? chat.personIds[1] : chat.personIds[0];
}

/** `Peer` of a chat as an account sees it. */
export function peerOf(chat: Chat, viewerId: number) {
	if (chat.kind === "channel") return { _: "peerChannel", channel_id: chat.id };
	if (chat.kind === "chat") return { _: "peerChat", chat_id: chat.id };
	return { _: "peerUser", user_id: otherOf(chat, viewerId) };
}

/** Whether the account still gets what happens in the chat. */
export function isListening(chat: Chat, userId: number): boolean {
	return chat.kind === "user" ? chat.personIds.includes(userId) : isInside(chat.roster.get(userId));
}
