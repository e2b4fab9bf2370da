import type { SkipReason } from "../../domain/export-source";
import type { HistoryEntry, Message } from "../../domain/message";
import type { ChatScope } from "./chat-scope";
import { isOwnRef } from "./chat-scope";
import type { ExportClock, ReadTime } from "./export-clock";
import { PeerBook } from "./peer-book";
import { parsePeerRef } from "./peer-ref";
import { asMessageId, asName, isObject, type RawObject } from "./raw-value";
import { toMediaInfo } from "./to-media-info";
import { toMessageKind } from "./to-message-kind";
import { toPoll } from "./to-poll";
import { toReactions } from "./to-reactions";
import { toServiceMessage } from "./to-service-message";
import { toStyledText } from "./to-styled-text";

/** Maps the rows of one chat's `messages` to history entries. */
export class JsonEntryMapper {
	private readonly peers: PeerBook;

	constructor(
		private readonly scope: ChatScope,
		private readonly clock: ExportClock,
	) {
		this.peers = new PeerBook(scope);
	}

	/** The rows that follow come from another file. */
	startFile(): void {
		this.clock.startFile();
	}

	/** The entry a row stands for, or the reason it cannot be used. */
	map(raw: unknown): HistoryEntry | SkipReason {
		if (!isObject(raw)) return "not_an_entry";
		const messageId = asMessageId(raw.id);
		if (messageId === null) return "no_id";
		const time = this.clock.read(raw.date_unixtime, raw.date);
		if (typeof time === "string") return time;
		if (raw.type === "service" || (raw.type !== "message" && raw.action !== undefined)) {
			const service = toServiceMessage(raw, messageId, time.at, this.peers);
			return { type: "service", isTimeTrusted: time.isTrusted, service };
		}
		return { type: "message", isTimeTrusted: time.isTrusted, message: this.toMessage(raw, messageId, time) };
	}

	private toMessage(raw: RawObject, messageId: number, time: ReadTime): Message {
		const viaBot = asName(raw.via_bot);
		const isForward = raw.forwarded_from !== undefined;
		if (raw.inline_bot_buttons !== undefined && viaBot === null && !isForward) this.peers.markBot(raw.from_id);
		const { text, entities } = toStyledText(raw.text, raw.text_entities);
		const replyToOtherChat = this.isInOtherChat(raw.reply_to_peer_id);
		return {
			messageId,
			sentAt: time.at,
			sender: this.peers.find(raw.from_id, raw.from),
			kind: toMessageKind(raw, text),
			text,
			entities,
			replyToId: replyToOtherChat ? null : asMessageId(raw.reply_to_message_id),
			replyToOtherChat,
			editedAt: this.editedAt(raw, time),
			forwardedFrom: isForward ? (asName(raw.forwarded_from) ?? "") : null,
			viaBot,
			groupedId: null,
			poll: toPoll(raw.poll),
			media: toMediaInfo(raw),
			reactions: toReactions(raw.reactions, time.offsetMinutes, {
				clock: this.clock,
				peers: this.peers,
				showsReactions: this.scope.showsReactions,
			}),
		};
	}

	private isInOtherChat(peerId: unknown): boolean {
		if (peerId === undefined || peerId === null) return false;
		const ref = parsePeerRef(peerId);
		return ref === null || !isOwnRef(this.scope, ref);
	}

	private editedAt(raw: RawObject, time: ReadTime): Date | null {
		if (raw.edited === undefined && raw.edited_unixtime === undefined) return null;
		const edited = this.clock.read(raw.edited_unixtime, raw.edited);
		if (typeof edited === "string") return null;
		return edited.isTrusted || time.offsetMinutes === null
			? edited.at
			: this.clock.place(raw.edited, time.offsetMinutes);
	}
}
