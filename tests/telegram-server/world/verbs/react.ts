import { peerOf } from "../find-chat";
import type { Chat } from "../model/chat";
import type { Reaction } from "../model/stored-message";
import { pushToChat } from "../push/push-updates";
import { refuse } from "../refuse";
import { reactionsObject } from "../view/reactions-object";
import type { WorldState } from "../world-state";

/**
 * Puts the standing reactions of people on a message: `emojis` replaces what they chose before, none takes it away. Told by
 * updateMessageReactions, which no sequence counts. Throws MESSAGE_ID_INVALID.
 */
export function setReactions(
	world: WorldState,
	chat: Chat,
	messageId: number,
	chosen: readonly { readonly by: number; readonly emojis: readonly string[]; readonly at?: number }[],
	exceptSession?: string,
): void {
	const message = chat.log.find(messageId);
	if (message === null) throw refuse("MESSAGE_ID_INVALID");
	const changing = new Set(chosen.map(({ by }) => by));
	const kept = (message.reactions ?? []).filter(({ by }) => !changing.has(by));
	const added = chosen.flatMap(({ by, emojis, at }): Reaction[] =>
		emojis.map((emoji) => ({ by, emoji, at: at ?? world.date })),
	);
	message.reactions = [...kept, ...added];
	const { reactions, threadId } = message;
	world.tell({ kind: "reactions", chat, messageId, reactions });
	pushToChat(
		world,
		chat,
		(cast) => [
			{
				_: "updateMessageReactions",
				peer: peerOf(chat, cast.viewerId),
				msg_id: messageId,
				top_msg_id: chat.kind === "channel" && chat.isForum ? (threadId ?? undefined) : undefined,
				reactions: reactionsObject(cast, chat, reactions),
			},
		],
		exceptSession,
	);
}
