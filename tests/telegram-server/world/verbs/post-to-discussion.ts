import type { Channel } from "../model/chat";
import type { StoredMessage } from "../model/stored-message";
import type { WorldState } from "../world-state";
import { appendMessage } from "./append-message";

/** Copies a channel's post into its discussion group, as Telegram does by itself (core.telegram.org/api/discussion). */
export function postToDiscussion(world: WorldState, channel: Channel, post: StoredMessage): void {
	const discussion = channel.linkedId === null ? undefined : world.channels.get(channel.linkedId);
	if (!channel.isBroadcast || discussion === undefined || post.action !== null) return;
	const peer = { _: "peerChannel", channel_id: channel.id };
	const { message } = appendMessage(world, discussion, {
		from: { kind: "channel", id: channel.id },
		text: post.text,
		...(post.entities === null ? {} : { entities: post.entities }),
		...(post.media === null ? {} : { media: post.media }),
		...(post.groupedId === null ? {} : { groupedId: post.groupedId }),
		date: post.date,
		forward: {
			_: "messageFwdHeader",
			from_id: peer,
			date: post.date,
			channel_post: post.id,
			saved_from_peer: peer,
			saved_from_msg_id: post.id,
		},
	});
	channel.discussionIds.set(post.id, message.id);
}
