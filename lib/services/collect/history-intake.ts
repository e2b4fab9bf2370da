import type { MessageRow, ServiceRow } from "@/db/history-row";
import type { SkipReason } from "@/lib/domain/export-source";
import type { HistoryEntry, Message, ServiceMessage } from "@/lib/domain/message";
import { AlbumDetector } from "./album-detector";
import { HistoryParts } from "./history-parts";
import { IdSet } from "./id-set";
import { identify, type KnownNames } from "./known-names";
import type { HistoryBatch } from "./store-batch";
import { toMessageRow } from "./to-message-row";
import { toServiceRow } from "./to-service-row";
import type { TopicResolver } from "./topic-resolver";

/** Rows per transaction: larger ones are no faster, and more is lost when the process dies. */
const BATCH_ROWS = 1_000;
/** Text per transaction, so that a batch of long messages stays small too. */
const BATCH_CHARS = 2_000_000;
/** Distinct absent reply targets counted; a source that lacks more than this has no topics to find among them. */
const ABSENT_TARGETS_MAX = 50_000;
/** Ids are 32-bit in Telegram and in our columns. */
const ID_MAX = 2 ** 31 - 1;

/** Turns entries, in the order they are read, into rows and batches, and keeps what has to be known of the whole file. */
export class HistoryIntake {
	readonly seen = new IdSet();
	readonly parts = new HistoryParts();
	/** Replies to ids not read so far, by id; some may still come. */
	readonly absentTargets = new Map<number, number>();
	/** Topics whose creation was read now for the first time, and ids taken for topics that are messages. */
	readonly newTopics: number[] = [];
	readonly retractedTopics: number[] = [];
	readonly skipped: Partial<Record<SkipReason, number>> = {};
	messages = 0;
	serviceRows = 0;
	firstAt: Date | null = null;
	lastAt: Date | null = null;

	readonly #topics: TopicResolver;
	readonly #knownNames: KnownNames | null;
	readonly #albums = new AlbumDetector();
	#messageRows: MessageRow[] = [];
	#serviceRows: ServiceRow[] = [];
	#repeats: { messages: MessageRow[]; services: ServiceRow[] } = { messages: [], services: [] };
	#chars = 0;

	constructor(topics: TopicResolver, knownNames: KnownNames | null) {
		this.#topics = topics;
		this.#knownNames = knownNames;
	}

	get entries(): number {
		return this.messages + this.serviceRows;
	}

	get isFull(): boolean {
		const rows = this.#messageRows.length + this.#serviceRows.length - this.#albums.openRows;
		return rows >= BATCH_ROWS || this.#chars >= BATCH_CHARS;
	}

	get hasRepeats(): boolean {
		return this.#repeats.messages.length + this.#repeats.services.length >= BATCH_ROWS;
	}

	skip(reason: SkipReason, count: number): void {
		this.skipped[reason] = (this.skipped[reason] ?? 0) + count;
	}

	add(entry: HistoryEntry): void {
		const id = entry.type === "message" ? entry.message.messageId : entry.service.messageId;
		if (!Number.isInteger(id) || Math.abs(id) > ID_MAX) this.skip("no_id", 1);
		else if (entry.type === "message") this.#addMessage(entry.message, entry.isTimeTrusted);
		else this.#addService(entry.service, entry.isTimeTrusted);
	}

	/** The rows gathered, without an album that may go on; with it when `isLast`. */
	take(isLast: boolean): HistoryBatch {
		const openRows = isLast ? 0 : this.#albums.openRows;
		const end = this.#messageRows.length - openRows;
		const batch = { messages: sorted(this.#messageRows.slice(0, end)), services: sorted(this.#serviceRows) };
		this.#messageRows = this.#messageRows.slice(end);
		this.#serviceRows = [];
		this.#chars = 0;
		return batch;
	}

	/** Later versions of entries this read already gave, to be stored after those; the last version of each. */
	takeRepeats(): HistoryBatch {
		const { messages, services } = this.#repeats;
		this.#repeats = { messages: [], services: [] };
		return { messages: sorted(lastOfEach(messages)), services: sorted(lastOfEach(services)) };
	}

	#addMessage(read: Message, isTimeTrusted: boolean): void {
		const known = this.#knownNames;
		const message = known === null ? read : { ...read, sender: identify(read.sender, known) };
		const row = toMessageRow(message, isTimeTrusted);
		if (row.replyTo !== null && Math.abs(row.replyTo) > ID_MAX) row.replyTo = null;
		const isNew = this.#note(row.messageId, row.sentAt, row.reactionList !== null);
		this.#topics.placeByRoot(row);
		if (!isNew) {
			this.#repeats.messages.push(row);
			return;
		}
		this.messages += 1;
		const ms = row.sentAt.getTime();
		if (this.firstAt === null || ms < this.firstAt.getTime()) this.firstAt = row.sentAt;
		if (this.lastAt === null || ms > this.lastAt.getTime()) this.lastAt = row.sentAt;
		if (this.#topics.retractTopic(row.messageId)) this.retractedTopics.push(row.messageId);
		this.#countAbsentTarget(row);
		this.#albums.see(row, message);
		this.#messageRows.push(row);
		this.#chars += row.text.length + (row.extras?.length ?? 0);
	}

	#addService(read: ServiceMessage, isTimeTrusted: boolean): void {
		const service = { ...read, actor: identify(read.actor, this.#knownNames) };
		const row = toServiceRow(service, isTimeTrusted);
		const isNew = this.#note(row.messageId, row.sentAt, false);
		this.#albums.interrupt();
		if (!isNew) {
			this.#repeats.services.push(row);
			return;
		}
		this.serviceRows += 1;
		if (row.topicTitle !== null && this.#topics.addTopic(row.messageId)) this.newTopics.push(row.messageId);
		this.#serviceRows.push(row);
	}

	/** Returns whether the id is read for the first time. */
	#note(id: number, at: Date, hasReactions: boolean): boolean {
		if (!this.seen.add(id)) {
			this.skip("duplicate_id", 1);
			return false;
		}
		this.parts.see(id, at, hasReactions);
		return true;
	}

	#countAbsentTarget({ replyTo, topicId }: MessageRow): void {
		if (replyTo === null || this.seen.has(replyTo)) return;
		if (topicId !== null && topicId !== replyTo) return;
		const count = this.absentTargets.get(replyTo);
		if (count === undefined && this.absentTargets.size >= ABSENT_TARGETS_MAX) return;
		this.absentTargets.set(replyTo, (count ?? 0) + 1);
	}
}

function sorted<T extends { readonly messageId: number }>(rows: T[]): T[] {
	return rows.sort((a, b) => a.messageId - b.messageId);
}

function lastOfEach<T extends { readonly messageId: number }>(rows: readonly T[]): T[] {
	return [...new Map(rows.map((row) => [row.messageId, row])).values()];
}
