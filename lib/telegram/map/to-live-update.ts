import type { Api } from "telegram/tl/index.js";
import type { LiveUpdate, UpdatePosition } from "../../domain/live-update";
import { type ChatId, toMarkedBasicGroupId, toMarkedChannelId } from "../../domain/peer-id";
import type { AnswerScope } from "./answer-scope";
import { isPresent } from "./if-present";
import { toId } from "./long";
import { toChatId } from "./marked-id";
import { toLiveMessage } from "./to-live-message";
import { toReactions } from "./to-reactions";

/** An update in our words; `null` for kinds nobody here has a use for (typing, presence, calls …). */
export function toLiveUpdate(raw: Api.TypeUpdate, scope: AnswerScope): LiveUpdate | null {
	return ofMessages(raw, scope) ?? ofFigures(raw, scope) ?? ofPositions(raw) ?? ofChats(raw);
}

function ofMessages(raw: Api.TypeUpdate, scope: AnswerScope): LiveUpdate | null {
	switch (raw.className) {
		case "UpdateNewMessage":
		case "UpdateNewChannelMessage":
			return toMessageUpdate(raw, false, scope);
		case "UpdateEditMessage":
		case "UpdateEditChannelMessage":
			return toMessageUpdate(raw, true, scope);
		case "UpdateDeleteMessages":
			return { type: "deleted", chatId: null, messageIds: raw.messages, position: positionOf(raw) };
		case "UpdateDeleteChannelMessages":
			return {
				type: "deleted",
				chatId: channelIdOf(raw),
				messageIds: raw.messages,
				position: positionOf(raw),
			};
		default:
			return null;
	}
}

function ofFigures(raw: Api.TypeUpdate, scope: AnswerScope): LiveUpdate | null {
	switch (raw.className) {
		case "UpdateMessageReactions":
			return {
				type: "reactions",
				chatId: toChatId(raw.peer),
				messageId: raw.msgId,
				reactions: toReactions(raw.reactions, scope),
			};
		case "UpdateChannelMessageViews":
			return { type: "views", chatId: channelIdOf(raw), messageId: raw.id, views: raw.views, forwards: null };
		case "UpdateChannelMessageForwards":
			return { type: "views", chatId: channelIdOf(raw), messageId: raw.id, views: null, forwards: raw.forwards };
		default:
			return null;
	}
}

function ofPositions(raw: Api.TypeUpdate): LiveUpdate | null {
	switch (raw.className) {
		case "UpdateChannelWebPage":
		case "UpdatePinnedChannelMessages":
			return { type: "moved", chatId: channelIdOf(raw), position: positionOf(raw) };
		case "UpdateChannelTooLong":
			return { type: "too_long", chatId: channelIdOf(raw), pts: raw.pts ?? null };
		default:
			return null;
	}
}

function ofChats(raw: Api.TypeUpdate): LiveUpdate | null {
	switch (raw.className) {
		case "UpdateChannel":
			return { type: "chat_changed", chatId: channelIdOf(raw) };
		case "UpdateChat":
		case "UpdateChatParticipantAdd":
		case "UpdateChatParticipantDelete":
		case "UpdateChatParticipantAdmin":
			return { type: "chat_changed", chatId: toMarkedBasicGroupId(toId(raw.chatId)) };
		case "UpdateChatParticipants":
			return { type: "chat_changed", chatId: toMarkedBasicGroupId(toId(raw.participants.chatId)) };
		default:
			return null;
	}
}

/** An empty message still moved the sequence. */
function toMessageUpdate(
	raw: { message: Api.TypeMessage; pts: number; ptsCount: number },
	isEdit: boolean,
	scope: AnswerScope,
): LiveUpdate | null {
	const peer: Api.TypePeer | null | undefined = raw.message.peerId;
	if (!isPresent(peer)) return null;
	const chatId = toChatId(peer);
	const message = toLiveMessage(raw.message, scope);
	if (message === null) return { type: "moved", chatId, position: positionOf(raw) };
	return { type: "message", chatId, message, isEdit, position: positionOf(raw) };
}

function positionOf(raw: { pts: number; ptsCount: number }): UpdatePosition {
	return { pts: raw.pts, count: raw.ptsCount };
}

function channelIdOf(raw: { channelId: Api.long }): ChatId {
	return toMarkedChannelId(toId(raw.channelId));
}
