import type { Call, Handlers } from "../../handler";
import type { TlObject } from "../../tl-object";
import { chatAsked } from "../asked/chat-asked";
import { type Contents, checkMayWrite, noteWritten } from "../asked/check-may-write";
import { mediaAsked } from "../asked/media-asked";
import { replyAsked } from "../asked/reply-asked";
import { viewerOf } from "../asked/viewer-of";
import type { Account } from "../model/account";
import type { Chat } from "../model/chat";
import type { Media, StoredMessage } from "../model/stored-message";
import { updatesObject } from "../push/push-updates";
import { ownUpdate, type PositionOf } from "../push/record-change";
import { longOf, objectOf, objectsOf, textOf } from "../read-request";
import { refuse } from "../refuse";
import { appendMessage } from "../verbs/append-message";
import type { Draft } from "../verbs/draft";
import { postToDiscussion } from "../verbs/post-to-discussion";
import { Cast } from "../view/cast";
import { mediaObject } from "../view/message-object";
import type { WorldState } from "../world-state";

/** Telegram's limits in UTF-16 units. */
const TEXT = 4096;
const CAPTION = 1024;
const ALBUM = 10;

interface Sent {
	readonly randomId: bigint;
	readonly message: StoredMessage;
	readonly positionOf: PositionOf;
}

export function sendHandlers(world: WorldState): Handlers {
	return {
		"messages.sendMessage": (request, call) => {
			const viewer = viewerOf(world, call);
			const chat = chatAsked(world, viewer, objectOf(request, "peer"));
			const text = textOf(request, "message");
			if (text.trim() === "") throw refuse("MESSAGE_EMPTY");
			if (text.length > TEXT) throw refuse("MESSAGE_TOO_LONG");
			checkMayWrite(world, chat, viewer, "text");
			const draft = { ...draftOf(chat, request, viewer), ...textOfRequest(request) };
			return answer(world, viewer, chat, [write(world, viewer, chat, draft, longOf(request, "random_id"), call)]);
		},
		"messages.sendMedia": (request, call) => {
			const viewer = viewerOf(world, call);
			const chat = chatAsked(world, viewer, objectOf(request, "peer"));
			checkCaption(request);
			checkFresh(viewer, longOf(request, "random_id"));
			checkMayWrite(world, chat, viewer, contentsOf(objectOf(request, "media")));
			const media = mediaAsked(world, viewer, objectOf(request, "media"));
			const draft = { ...draftOf(chat, request, viewer), ...textOfRequest(request), media };
			return answer(world, viewer, chat, [write(world, viewer, chat, draft, longOf(request, "random_id"), call)]);
		},
		"messages.sendMultiMedia": (request, call) => {
			const viewer = viewerOf(world, call);
			const chat = chatAsked(world, viewer, objectOf(request, "peer"));
			const parts = objectsOf(request, "multi_media");
			if (parts.length > ALBUM) throw refuse("MULTI_MEDIA_TOO_LONG");
			const drafts = parts.map((part): [Draft, bigint] => {
				checkCaption(part);
				checkFresh(viewer, longOf(part, "random_id"));
				checkMayWrite(world, chat, viewer, contentsOf(objectOf(part, "media")));
				const media = mediaAsked(world, viewer, objectOf(part, "media"));
				return [{ ...draftOf(chat, request, viewer), ...textOfRequest(part), media }, longOf(part, "random_id")];
			});
			const groupedId = BigInt.asUintN(62, world.long("album", world.next()));
			const sent = drafts.map(([draft, id]) => write(world, viewer, chat, { ...draft, groupedId }, id, call));
			return answer(world, viewer, chat, sent);
		},
		"messages.uploadMedia": (request, call) => {
			const viewer = viewerOf(world, call);
			const chat = chatAsked(world, viewer, objectOf(request, "peer"));
			checkMayWrite(world, chat, viewer, contentsOf(objectOf(request, "media")));
			const media: Media = mediaAsked(world, viewer, objectOf(request, "media"));
			return mediaObject(new Cast(world, viewer.userId), media);
		},
	};
}

/** Writes once per `random_id`: a repeat is refused as Telegram refuses it. */
function write(world: WorldState, viewer: Account, chat: Chat, draft: Draft, randomId: bigint, call: Call): Sent {
	checkFresh(viewer, randomId);
	viewer.randomIds.add(randomId);
	const written = appendMessage(world, chat, { ...draft, randomId }, call.sessionId);
	noteWritten(world, chat, viewer);
	if (chat.kind === "channel") postToDiscussion(world, chat, written.message);
	return { randomId, ...written };
}

function checkFresh(viewer: Account, randomId: bigint): void {
	if (randomId === 0n) throw refuse("RANDOM_ID_EMPTY");
	if (viewer.randomIds.has(randomId)) throw refuse("RANDOM_ID_DUPLICATE");
}

function answer(world: WorldState, viewer: Account, chat: Chat, sent: readonly Sent[]): TlObject {
	const cast = new Cast(world, viewer.userId);
	const ids = sent.map(({ message, randomId }) => ({ _: "updateMessageID", id: message.id, random_id: randomId }));
	const news = sent.flatMap(({ message, positionOf }) =>
		ownUpdate(cast, chat, { kind: "new", messageId: message.id }, positionOf),
	);
	return updatesObject(world, cast, [...ids, ...news]);
}

function draftOf(chat: Chat, request: TlObject, viewer: Account): Draft {
	const isPost = chat.kind === "channel" && chat.isBroadcast;
	return {
		from: isPost ? null : { kind: "user", id: viewer.userId },
		isSilent: request.silent === true,
		...replyAsked(chat, request, viewer.userId),
	};
}

function textOfRequest(request: TlObject): Pick<Draft, "text" | "entities"> {
	const entities = objectsOf(request, "entities");
	return { text: textOf(request, "message"), ...(entities.length === 0 ? {} : { entities }) };
}

function checkCaption(request: TlObject): void {
	if (textOf(request, "message").length > CAPTION) throw refuse("MEDIA_CAPTION_TOO_LONG");
}

function contentsOf(media: TlObject): Contents {
	if (media._.includes("Poll")) return "poll";
	return media._.includes("Photo") ? "photo" : "document";
}
