import { Api } from "telegram/tl/index.js";
import type { LiveMessage } from "../../domain/live-message";
import type { PeerRef } from "../../domain/telegram-peer";
import type { CallOptions } from "../call-gate";
import type { Requests } from "../calls/requests";
import type { PhotoToSend } from "../gateway";
import { fromDecimal } from "../map/long";
import { toInputPeer } from "../map/to-input";
import { toLiveUpdates } from "../map/to-live-updates";
import { GENERAL_TOPIC_ID } from "../map/topic-of";
import { TelegramFailure } from "../telegram-failure";
import { upload } from "./upload";

/** Sends a picture with its caption. The caller's `randomId` makes a repeat harmless: Telegram answers it with `duplicate`. */
export async function sendPhoto(
	api: Requests,
	chat: PeerRef,
	photo: PhotoToSend,
	options: CallOptions = {},
): Promise<LiveMessage> {
	const file = await upload(api, photo.bytes, photo.fileName, options);
	const replyTo = toTopicReply(photo.topicId);
	const request = new Api.messages.SendMedia({
		peer: toInputPeer(chat),
		media: new Api.InputMediaUploadedPhoto({ file }),
		message: photo.caption,
		randomId: fromDecimal(photo.randomId),
		silent: photo.isSilent === true,
		...(replyTo !== null && { replyTo }),
	});
	const answer = await api.invoke(request, { ...options, chatId: chat.id, isDirectMessage: chat.kind === "user" });
	for (const update of toLiveUpdates(answer, api.known).updates) {
		if (update.type === "message" && !update.isEdit) return update.message;
	}
	throw new TelegramFailure("refused", { method: "messages.sendMedia", reason: "NO_MESSAGE_IN_ANSWER" });
}

/** General is where a message goes that names no topic. */
function toTopicReply(topicId: number | null): Api.InputReplyToMessage | null {
	if (topicId === null || topicId === GENERAL_TOPIC_ID) return null;
	return new Api.InputReplyToMessage({ replyToMsgId: topicId, topMsgId: topicId });
}
