import type { TlObject } from "../../tl-object";
import type { Chat } from "../model/chat";
import type { StoredMessage } from "../model/stored-message";
import type { Cast } from "./cast";

/** `messageReplies` of a thread's root, or of a channel post with a discussion; `undefined`: nothing was answered. */
export function repliesObject(cast: Cast, chat: Chat, message: StoredMessage): TlObject | undefined {
	if (chat.kind !== "channel") return undefined;
	if (!chat.isBroadcast) return threadObject(chat.log.thread(message.id), chat.pts.pts);
	const linked = chat.linkedId === null ? undefined : cast.world.channels.get(chat.linkedId);
	const copyId = chat.discussionIds.get(message.id);
	if (linked === undefined || copyId === undefined) return undefined;
	cast.channel(linked.id);
	const comments = linked.log.thread(copyId);
	return {
		_: "messageReplies",
		comments: true,
		replies: comments.length,
		replies_pts: linked.pts.pts,
		channel_id: linked.id,
		max_id: comments.at(-1)?.id,
	};
}

function threadObject(thread: readonly StoredMessage[], pts: number): TlObject | undefined {
	if (thread.length === 0) return undefined;
	return { _: "messageReplies", replies: thread.length, replies_pts: pts, max_id: thread.at(-1)?.id };
}
