import { Api } from "telegram/tl/index.js";
import type { LiveUpdate, LiveUpdates } from "../../domain/live-update";
import { AnswerScope } from "./answer-scope";
import type { KnownNames } from "./known-names";
import { toLiveUpdate } from "./to-live-update";

/** Telegram gave up listing, or sent something that could not be read: whoever listens asks for the difference. */
export const MISSED: LiveUpdates = {
	updates: [{ type: "too_long", chatId: null, pts: null }],
	people: [],
	chats: [],
};

/** One push in our words, its updates in Telegram's order. */
export function toLiveUpdates(push: Api.TypeUpdates, known: KnownNames): LiveUpdates {
	switch (push.className) {
		case "UpdatesTooLong":
			return MISSED;
		case "Updates":
		case "UpdatesCombined":
			return listed(push.updates, new AnswerScope(push.users, push.chats, known));
		case "UpdateShort":
			return listed([push.update], new AnswerScope([], [], known));
		case "UpdateShortMessage":
		case "UpdateShortChatMessage":
			return listed([expand(push)], new AnswerScope([], [], known));
		// The answer to a text we sent: we send pictures only, and their answer is a full one.
		case "UpdateShortSentMessage":
			return { updates: [], people: [], chats: [] };
	}
}

export function listed(updates: readonly Api.TypeUpdate[], scope: AnswerScope): LiveUpdates {
	const mapped = updates.map((raw) => toLiveUpdate(raw, scope)).filter((one): one is LiveUpdate => one !== null);
	return { updates: mapped, people: scope.people, chats: scope.chats };
}

/** The short form of a new message carries the same fields under other names. */
function expand(push: Api.UpdateShortMessage | Api.UpdateShortChatMessage): Api.UpdateNewMessage {
	const isChat = push.className === "UpdateShortChatMessage";
	const sender = new Api.PeerUser({ userId: isChat ? push.fromId : push.userId });
	const { pts, ptsCount, id, out, silent, message, date, fwdFrom, viaBotId, replyTo, entities } = push;
	const fields = { id, out, silent, message, date, fwdFrom, viaBotId, replyTo, entities };
	const place = isChat
		? { fromId: sender, peerId: new Api.PeerChat({ chatId: push.chatId }) }
		: { ...(out === true ? {} : { fromId: sender }), peerId: sender };
	return new Api.UpdateNewMessage({ message: new Api.Message({ ...fields, ...place }), pts, ptsCount });
}
