import type { LiveMessage } from "@/lib/domain/live-message";
import type { ChannelDifference, LiveUpdate } from "@/lib/domain/live-update";
import { type ChatId, toMarkedBasicGroupId, toMarkedChannelId } from "@/lib/domain/peer-id";
import type { Reaction } from "@/lib/domain/reaction";
import type { LiveChatDetails, PeerRef } from "@/lib/domain/telegram-peer";
import { entryIdOf } from "@/lib/services/collect/live/live-part";
import type { HistoryPage, HistoryQuery } from "@/lib/telegram/gateway";
import { withFields } from "./scripted-message";

type Listener = (update: LiveUpdate) => void;

/** A chat in memory that behaves as Telegram's do towards the collector: ids, counter, history, difference. */
export class ScriptedChat {
	readonly ref: PeerRef;
	readonly chatId: ChatId;
	readonly messages = new Map<number, LiveMessage>();
	readonly #log: { readonly pts: number; readonly update: LiveUpdate }[] = [];
	readonly #emit: Listener;
	pts = 1;
	/** Changes up to here cannot be listed any more. */
	forgottenPts = 0;
	details: Partial<LiveChatDetails> = {};
	isLost = false;

	constructor(ref: PeerRef, emit: Listener) {
		this.ref = ref;
		this.chatId = ref.kind === "channel" ? toMarkedChannelId(ref.id) : toMarkedBasicGroupId(ref.id);
		this.#emit = emit;
	}

	/** Adds without telling anybody: history from before. */
	put(...messages: readonly LiveMessage[]): void {
		for (const message of messages) this.messages.set(entryIdOf(message), message);
	}

	post(message: LiveMessage): void {
		this.put(message);
		this.#tell((position) => ({ type: "message", chatId: this.chatId, message, isEdit: false, position }));
	}

	edit(messageId: number, fields: Parameters<typeof withFields>[1]): void {
		const before = this.messages.get(messageId);
		if (before === undefined) throw new Error(`no message ${messageId}`);
		const message = withFields(before, fields);
		this.put(message);
		this.#tell((position) => ({ type: "message", chatId: this.chatId, message, isEdit: true, position }));
	}

	delete(...messageIds: readonly number[]): void {
		for (const id of messageIds) this.messages.delete(id);
		const chatId = this.ref.kind === "channel" ? this.chatId : null;
		this.#tell((position) => ({ type: "deleted", chatId, messageIds, position }));
	}

	react(messageId: number, reactions: readonly Reaction[]): void {
		const before = this.messages.get(messageId);
		if (before !== undefined) this.put(withFields(before, { reactions }));
		this.#emit({ type: "reactions", chatId: this.chatId, messageId, reactions });
	}

	history({ offsetId = 0, addOffset = 0, minId = 0, maxId = 0, limit }: HistoryQuery): HistoryPage {
		const newestFirst = [...this.messages.values()].sort((a, b) => entryIdOf(b) - entryIdOf(a));
		const at = offsetId === 0 ? 0 : newestFirst.findIndex((message) => entryIdOf(message) < offsetId);
		const from = (at === -1 ? newestFirst.length : at) + addOffset;
		const slice = newestFirst
			.slice(Math.max(0, from), Math.max(0, from + limit))
			.filter((message) => entryIdOf(message) > minId && (maxId === 0 || entryIdOf(message) < maxId));
		const ids = slice.map(entryIdOf);
		const span = ids.length === 0 ? null : { minId: Math.min(...ids), maxId: Math.max(...ids) };
		return { messages: slice, span, total: this.messages.size, pts: this.pts, people: [], chats: [] };
	}

	difference(pts: number, limit: number): ChannelDifference {
		const nobody = { people: [], chats: [], timeoutSeconds: 30 };
		if (pts < this.forgottenPts) {
			return { ...nobody, updates: [], pts: this.pts, isFinal: true, isTooLong: true };
		}
		const missed = this.#log.filter((entry) => entry.pts > pts);
		const some = missed.slice(0, limit);
		const last = some.at(-1)?.pts ?? this.pts;
		const isFinal = some.length === missed.length;
		const updates = some.map(({ update }) => update);
		return { ...nobody, updates, pts: isFinal ? this.pts : last, isFinal, isTooLong: false };
	}

	#tell(make: (position: { pts: number; count: number }) => LiveUpdate): void {
		this.pts += 1;
		const update = make({ pts: this.pts, count: 1 });
		this.#log.push({ pts: this.pts, update });
		this.#emit(update);
	}
}
