import type { Call, Handlers } from "../../handler";
import type { TlObject } from "../../tl-object";
import { readableChannel } from "../asked/channel-asked";
import { chatAsked } from "../asked/chat-asked";
import { viewerOf } from "../asked/viewer-of";
import { isListening } from "../find-chat";
import type { Account } from "../model/account";
import type { Channel, Chat } from "../model/chat";
import { isAdmin } from "../model/member";
import { updatesObject } from "../push/push-updates";
import { ownUpdate } from "../push/record-change";
import { numberOf, numbersOf, objectOf, objectsOf, textOf } from "../read-request";
import { refuse } from "../refuse";
import { deleteMessages } from "../verbs/delete-messages";
import { editMessage } from "../verbs/edit-message";
import { Cast } from "../view/cast";
import type { WorldState } from "../world-state";

export function changeHandlers(world: WorldState): Handlers {
	return {
		"messages.editMessage": (request, call) => {
			const viewer = viewerOf(world, call);
			const chat = chatAsked(world, viewer, objectOf(request, "peer"));
			const id = numberOf(request, "id");
			const message = chat.log.find(id);
			if (message === null) throw refuse("MESSAGE_ID_INVALID");
			if (message.from?.id !== viewer.userId && !isOwnPost(chat, viewer)) throw refuse("MESSAGE_AUTHOR_REQUIRED");
			const text = textOf(request, "message");
			if (text === message.text) throw refuse("MESSAGE_NOT_MODIFIED");
			const edit = { text, entities: objectsOf(request, "entities") };
			const { positionOf } = editMessage(world, chat, id, edit, call.sessionId);
			const cast = new Cast(world, viewer.userId);
			return updatesObject(world, cast, ownUpdate(cast, chat, { kind: "edit", messageId: id }, positionOf));
		},
		"channels.deleteMessages": (request, call) => {
			const viewer = viewerOf(world, call);
			const channel = readableChannel(world, viewer, objectOf(request, "channel"));
			const ids = numbersOf(request, "id");
			checkMayDelete(channel, viewer, ids);
			return affected(world, viewer, channel, ids, call);
		},
		"messages.deleteMessages": (request, call) => {
			const viewer = viewerOf(world, call);
			const ids = numbersOf(request, "id");
			const chats = new Set(ids.flatMap((id) => world.commonMessages.get(id) ?? []));
			const own = [...chats].filter((chat) => isListening(chat, viewer.userId));
			const counts = own.map((chat) => affected(world, viewer, chat, ids, call));
			const pts_count = counts.reduce((sum, { pts_count: count }) => sum + Number(count), 0);
			return { _: "messages.affectedMessages", pts: viewer.pts.pts, pts_count };
		},
	};
}

function affected(world: WorldState, viewer: Account, chat: Chat, ids: readonly number[], call: Call): TlObject {
	const done = deleteMessages(world, chat, ids, viewer.userId, call.sessionId);
	const position = done?.positionOf(viewer.userId);
	const pts = position?.pts ?? (chat.kind === "channel" ? chat.pts.pts : viewer.pts.pts);
	return { _: "messages.affectedMessages", pts, pts_count: done?.count ?? 0 };
}

/** Others' messages are deleted by admins only. */
function checkMayDelete(channel: Channel, viewer: Account, ids: readonly number[]): void {
	if (isAdmin(channel.roster.get(viewer.userId))) return;
	const isOthers = ids.some((id) => {
		const message = channel.log.find(id);
		return message !== null && message.from?.id !== viewer.userId;
	});
	if (isOthers) throw refuse("MESSAGE_DELETE_FORBIDDEN");
}

function isOwnPost(chat: Chat, viewer: Account): boolean {
	return chat.kind === "channel" && chat.isBroadcast && isAdmin(chat.roster.get(viewer.userId));
}
