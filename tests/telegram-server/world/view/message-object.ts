import type { TlObject } from "../../tl-object";
import { peerOf } from "../find-chat";
import type { Chat } from "../model/chat";
import type { Media, Reply, Sender, StoredMessage } from "../model/stored-message";
import type { Cast } from "./cast";
import { fileMedia } from "./file-object";
import { flag } from "./flag";
import { nameActors } from "./name-actors";
import { pollObject, pollResults } from "./poll-object";
import { reactionsObject } from "./reactions-object";
import { repliesObject } from "./replies-object";

/** `message` or `messageService` as the cast's viewer sees it; everybody it names joins the cast. */
export function messageObject(cast: Cast, chat: Chat, message: StoredMessage): TlObject {
	cast.chat(chat);
	const common = {
		out: flag(message.from?.kind === "user" && message.from.id === cast.viewerId),
		silent: flag(message.isSilent),
		post: flag(chat.kind === "channel" && chat.isBroadcast),
		id: message.id,
		from_id: senderPeer(cast, message.from),
		peer_id: peerOf(chat, cast.viewerId),
		reply_to: replyHeader(message.reply),
		date: message.date,
		reactions: message.reactions === null ? undefined : reactionsObject(cast, chat, message.reactions),
	};
	if (message.action !== null) {
		nameActors(cast, message.action);
		return { _: "messageService", ...common, reactions_are_possible: true, action: message.action };
	}
	return { _: "message", ...common, ...contents(cast, chat, message) };
}

function contents(cast: Cast, chat: Chat, message: StoredMessage) {
	if (message.forward !== null) nameActors(cast, message.forward);
	if (message.viaBotId !== null) cast.user(message.viaBotId);
	return {
		edit_hide: flag(message.isEditHidden),
		pinned: flag(message.isPinned),
		fwd_from: message.forward ?? undefined,
		via_bot_id: message.viaBotId ?? undefined,
		message: message.text,
		media: message.media === null ? undefined : mediaObject(cast, message.media),
		entities: message.entities === null ? undefined : [...message.entities],
		views: message.views ?? undefined,
		forwards: message.views === null ? undefined : (message.forwards ?? 0),
		replies: repliesObject(cast, chat, message),
		edit_date: message.editDate ?? undefined,
		post_author: message.postAuthor ?? undefined,
		grouped_id: message.groupedId ?? undefined,
	};
}

export function mediaObject(cast: Cast, media: Media): TlObject {
	if (media.kind === "file") return fileMedia(cast.world, media.file);
	if (media.kind === "raw") return media.media;
	const results = pollResults(media.poll, cast.viewerId, cast.isMin);
	return { _: "messageMediaPoll", poll: pollObject(media.poll), results };
}

function senderPeer(cast: Cast, from: Sender | null): TlObject | undefined {
	if (from === null) return undefined;
	if (from.kind === "channel") {
		cast.channel(from.id);
		return { _: "peerChannel", channel_id: from.id };
	}
	cast.user(from.id);
	return { _: "peerUser", user_id: from.id };
}

function replyHeader(reply: Reply | null): TlObject | undefined {
	if (reply === null) return undefined;
	return {
		_: "messageReplyHeader",
		forum_topic: flag(reply.isTopic),
		quote: flag(reply.quote !== null),
		reply_to_msg_id: reply.messageId,
		reply_to_top_id: reply.topId === null || reply.topId === reply.messageId ? undefined : reply.topId,
		quote_text: reply.quote ?? undefined,
	};
}
