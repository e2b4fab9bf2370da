import type { TlObject } from "../../tl-object";
import { peerOf } from "../find-chat";
import type { Change } from "../log/pts-log";
import type { Chat } from "../model/chat";
import type { Cast } from "../view/cast";
import { flag } from "../view/flag";
import { messageObject } from "../view/message-object";

/** Where a change stands in its sequence. */
export interface Position {
	readonly pts: number;
	readonly count: number;
}

/** The update that tells of a change; `null`: its message has been deleted meanwhile. */
export function changeUpdate(cast: Cast, chat: Chat, change: Change, position: Position): TlObject | null {
	const counted = { pts: position.pts, pts_count: position.count };
	const isChannel = chat.kind === "channel";
	if (change.kind === "delete") {
		const messages = [...change.messageIds];
		return isChannel
			? { _: "updateDeleteChannelMessages", channel_id: chat.id, messages, ...counted }
			: { _: "updateDeleteMessages", messages, ...counted };
	}
	if (change.kind === "pin") {
		const pinned = { pinned: flag(change.isPinned), messages: [change.messageId], ...counted };
		return isChannel
			? { _: "updatePinnedChannelMessages", channel_id: chat.id, ...pinned }
			: { _: "updatePinnedMessages", peer: peerOf(chat, cast.viewerId), ...pinned };
	}
	const message = chat.log.find(change.messageId);
	if (message === null) return null;
	const name = `update${change.kind === "new" ? "New" : "Edit"}${isChannel ? "Channel" : ""}Message`;
	return { _: name, message: messageObject(cast, chat, message), ...counted };
}
