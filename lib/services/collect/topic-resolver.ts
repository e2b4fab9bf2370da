import type { MessageRow } from "@/db/history-row";
import type { ForumTopic } from "@/db/queries/forum-topics";
import { GENERAL_TOPIC_ID } from "@/db/queries/topic-links";

/** Messages whose topic is remembered; replies further back are looked up. Far above what is being written at once. */
const MEMORY_MAX = 60_000;

/** Topics of stored messages by id; messages that are not stored are absent from the answer. */
export type TopicLookup = (ids: readonly number[]) => Promise<ReadonlyMap<number, number | null>>;

/**
 * Splits replies into true replies and posts into a forum topic, and gives every post of a forum its topic: that of the
 * root it replies to, else that of the message it replies to, else General. Read history in order through it.
 */
export class TopicResolver {
	readonly #topics = new Map<number, ForumTopic["origin"]>();
	readonly #recent = new Map<number, number | null>();
	readonly #lookUp: TopicLookup;

	constructor(known: readonly ForumTopic[], lookUp: TopicLookup) {
		for (const { topicId, origin } of known) this.#topics.set(topicId, origin);
		this.#lookUp = lookUp;
	}

	get isForum(): boolean {
		return this.#topics.size > 0;
	}

	/** A topic's creation was read. Returns whether it is new. */
	addTopic(topicId: number): boolean {
		const isNew = this.#topics.get(topicId) !== "service";
		this.#topics.set(topicId, "service");
		return isNew;
	}

	/** A message was read whose id was taken for a topic. Returns whether it was. */
	retractTopic(messageId: number): boolean {
		return this.#topics.get(messageId) === "inferred" && this.#topics.delete(messageId);
	}

	/** A reply straight to a topic's root becomes a post into it. To be called as each message is read. */
	placeByRoot(row: MessageRow): void {
		if (row.replyTo === null) return;
		const origin = this.#topics.get(row.replyTo);
		if (origin === undefined) return;
		row.topicId = row.replyTo;
		// Only guessed: the target is kept, for it may yet turn out to be a message.
		if (origin === "service") row.replyTo = null;
	}

	/** Gives the rest of a batch its topics. `rows` in the order they were read. */
	async placeRest(rows: readonly MessageRow[]): Promise<void> {
		if (!this.isForum) return;
		const forumSince = Math.min(...this.#topics.keys());
		const known = await this.#lookUp(this.#unknownTargets(rows));
		for (const row of rows) {
			if (row.topicId === null && row.messageId > forumSince) row.topicId = this.#topicOf(row, forumSince, known);
			this.#recent.set(row.messageId, row.topicId);
		}
		this.#forget();
	}

	#topicOf(row: MessageRow, forumSince: number, known: ReadonlyMap<number, number | null>): number | null {
		if (row.replyTo === null) return GENERAL_TOPIC_ID;
		const parent = this.#recent.get(row.replyTo) ?? known.get(row.replyTo);
		const isKnown = this.#recent.has(row.replyTo) || known.has(row.replyTo);
		// Before the forum there was one room, which became General.
		return parent ?? (isKnown && row.replyTo <= forumSince ? GENERAL_TOPIC_ID : null);
	}

	#unknownTargets(rows: readonly MessageRow[]): number[] {
		const own = new Set(rows.map((row) => row.messageId));
		const targets = new Set<number>();
		for (const { replyTo, topicId } of rows) {
			if (replyTo !== null && topicId === null && !own.has(replyTo) && !this.#recent.has(replyTo)) targets.add(replyTo);
		}
		return [...targets].sort((a, b) => a - b);
	}

	#forget(): void {
		for (const id of this.#recent.keys()) {
			if (this.#recent.size <= MEMORY_MAX) return;
			this.#recent.delete(id);
		}
	}
}
