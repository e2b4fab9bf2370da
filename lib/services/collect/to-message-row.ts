import type { MessageRow } from "@/db/history-row";
import { PEER_KINDS, type PeerKind } from "@/lib/domain/member";
import { MESSAGE_KINDS, type Message, type MessageKind, type Poll } from "@/lib/domain/message";
import { clampText, NAME_MAX } from "./clamp-text";
import { contentDigest } from "./content-digest";
import { countWords } from "./count-words";
import { toStoredReactions } from "./stored-reactions";

/** No client sends more than some thousand characters; what is longer would not fit one packet to the database. */
const TEXT_MAX = 1_000_000;
const EXTRAS_MAX = 1_000_000;

const KIND_CODES = new Map<MessageKind, number>(MESSAGE_KINDS.map((kind, code) => [kind, code]));
const PEER_CODES = new Map<PeerKind, number>(PEER_KINDS.map((kind, code) => [kind, code]));
const UNKNOWN_PEER = PEER_KINDS.indexOf("unknown");
const OTHER_KIND = MESSAGE_KINDS.indexOf("other");

/** A message as it is stored, before its reply, topic and album are resolved. `isLive`: Telegram itself told of it. */
export function toMessageRow(message: Message, isTimeTrusted: boolean, isLive = false): MessageRow {
	const { sender } = message;
	const kind = KIND_CODES.get(message.kind) ?? OTHER_KIND;
	const senderId = sender?.peerId ?? null;
	const text = clampText(message.text, TEXT_MAX);
	const extras = extrasOf(message);
	const shown = message.reactions === null ? null : toStoredReactions(message.reactions);
	// Only whether: the moment moves with the exporter's clock, and a new edit shows in the text.
	const edited = message.editedAt === null ? "" : "edited";
	return {
		messageId: message.messageId,
		senderId,
		senderKind: sender === null ? UNKNOWN_PEER : (PEER_CODES.get(sender.kind) ?? UNKNOWN_PEER),
		senderName: sender === null || sender.name === null ? null : clampText(sender.name, NAME_MAX),
		sentAt: message.sentAt,
		isTimeTrusted,
		isLive,
		kind,
		replyTo: message.replyToOtherChat ? null : message.replyToId,
		topicId: null,
		albumId: null,
		isForward: message.forwardedFrom !== null,
		reactions: shown?.total ?? null,
		words: countWords(text),
		editedAt: message.editedAt,
		contentHash: contentDigest(text, `${senderId}|${kind}|${message.replyToId}|${edited}|${extras ?? ""}`),
		reactionsHash: shown?.hash ?? null,
		text,
		extras,
		reactionList: shown?.list ?? null,
		toRead: {
			text,
			entities: message.entities,
			kind: message.kind,
			isForward: message.forwardedFrom !== null,
			hasPoll: message.poll !== null,
		},
	};
}

/** What few messages have, as one JSON document; `null` for the many that have none of it. */
function extrasOf(message: Message): string | null {
	const extras: Record<string, unknown> = {};
	if (message.entities.length > 0) extras.entities = message.entities;
	if (message.poll !== null) extras.poll = withoutOwnVote(message.poll);
	if (message.media !== null) extras.media = message.media;
	if (message.forwardedFrom !== null) extras.forwardedFrom = message.forwardedFrom;
	if (message.viaBot !== null) extras.viaBot = message.viaBot;
	if (message.groupedId !== null) extras.groupedId = message.groupedId;
	if (message.replyToOtherChat) extras.replyToOtherChat = true;
	if (Object.keys(extras).length === 0) return null;
	const json = JSON.stringify(extras);
	if (json.length <= EXTRAS_MAX) return json;
	// Only hostile input gets here; what has no bound of its own goes.
	const { entities: _entities, poll: _poll, ...bounded } = extras;
	return clampedJson(bounded);
}

/** What the exporter chose is not the chat's content, and differs between exporters. */
function withoutOwnVote(poll: Poll): unknown {
	return { ...poll, answers: poll.answers.map(({ text, votes }) => ({ text, votes })) };
}

function clampedJson(extras: Record<string, unknown>): string | null {
	const json = JSON.stringify(extras);
	return json.length <= EXTRAS_MAX ? json : null;
}
