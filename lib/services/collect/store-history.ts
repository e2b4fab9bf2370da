import type { Database, QueryRunner } from "@/db/client";
import { listForumTopics } from "@/db/queries/forum-topics";
import type { HeldHistory } from "@/db/queries/held-history";
import { findTopicsOf } from "@/db/queries/topic-links";
import type { EntryBatch, ReadProgress } from "@/lib/domain/export-source";
import type { HistoryEntry } from "@/lib/domain/message";
import { HistoryIntake } from "./history-intake";
import type { KnownNames } from "./known-names";
import { MemberLedger } from "./member-ledger";
import { noteMembers } from "./note-members";
import { type BatchTarget, type HistoryBatch, storeBatch } from "./store-batch";
import { StoreLanes } from "./store-lanes";
import { TopicResolver } from "./topic-resolver";
import { writeMembers } from "./write-members";

/**
 * Transactions at once. Two would keep the server busy if this process never paused; while it is reading, a connection
 * waits for its next statement, and more of them fill the gap (measured 10 to 15 % faster than two).
 */
const LANES = 4;

export interface HistoryTarget {
	readonly db: Database;
	readonly groupId: number;
	/** What was held before; `null`: nothing, so that nothing has to be compared. */
	readonly held: HeldHistory | null;
	/** Who is who, for a source without ids merged into a group that knows them; else `null`. */
	readonly knownNames: KnownNames | null;
	/** Texts of entries older than this are not kept; `null`: all are. */
	readonly textsSince: Date | null;
	/** Live Telegram is listened to meanwhile: an export does not change what it told. */
	readonly keepsLive: boolean;
	/** Live Telegram told all of the basic group it was; another account's export numbers the same messages differently. */
	readonly leavesOutMigrated: boolean;
	/** Marks the days of a range of instants to be counted again. */
	readonly markChanged: (tx: QueryRunner, from: Date, to: Date) => Promise<void>;
	readonly onProgress: (progress: ReadProgress, entries: number) => void;
}

/** What became of a read, whole or broken off. */
export interface StoredHistory {
	readonly intake: HistoryIntake;
	readonly inserted: number;
	readonly updated: number;
	readonly unchanged: number;
	/** Whether stored times or senders were corrected. */
	readonly hasCorrections: boolean;
	/** Why the read broke off, after everything before it was stored; `null`: it reached the end. */
	readonly failure: { readonly error: unknown } | null;
}

/**
 * Stores what `batches` yields, a thousand rows a transaction. A source that breaks off is not an error here: what it
 * gave is stored and the failure handed back. Failures of the store itself are thrown.
 */
export async function storeHistory(target: HistoryTarget, batches: AsyncIterator<EntryBatch>): Promise<StoredHistory> {
	const run = new HistoryRun(target, await listForumTopics(target.db, target.groupId));
	let failure: StoredHistory["failure"] = null;
	for (;;) {
		const next = await batches.next().catch((error: unknown) => ({ error }));
		if ("error" in next) failure = next;
		if ("error" in next || next.done) break;
		await run.take(next.value);
	}
	await run.finish();
	return { ...run.totals, intake: run.intake, failure };
}

/** Telegram Desktop moves the ids of the basic group a supergroup was below zero. */
function isMigrated(entry: HistoryEntry): boolean {
	return (entry.type === "message" ? entry.message.messageId : entry.service.messageId) < 0;
}

class HistoryRun {
	readonly intake: HistoryIntake;
	readonly totals = {
		inserted: 0,
		updated: 0,
		unchanged: 0,
		hasCorrections: false,
	};
	readonly #target: HistoryTarget;
	readonly #topics: TopicResolver;
	readonly #lanes = new StoreLanes(LANES);
	readonly #ledger = new MemberLedger();

	constructor(target: HistoryTarget, known: Awaited<ReturnType<typeof listForumTopics>>) {
		this.#target = target;
		this.#topics = new TopicResolver(known, (ids) => findTopicsOf(target.db, target.groupId, ids));
		this.intake = new HistoryIntake(this.#topics, target.knownNames);
	}

	async take(batch: EntryBatch): Promise<void> {
		const { intake } = this;
		if (batch.startsNewPart) intake.parts.breakOff();
		for (const [reason, count] of Object.entries(batch.skipped)) {
			intake.skip(reason as keyof typeof batch.skipped, count);
		}
		for (const entry of batch.entries) {
			if (this.#target.leavesOutMigrated && isMigrated(entry)) intake.skip("duplicate_id", 1);
			else intake.add(entry);
		}
		if (intake.isFull) await this.#store(intake.take(false));
		if (intake.hasRepeats) await this.#storeRepeats();
		if (this.#ledger.isFull) await this.#writeMembers();
		this.#target.onProgress(batch.progress, intake.entries);
	}

	async finish(): Promise<void> {
		await this.#store(this.intake.take(true));
		await this.#storeRepeats();
		await this.#writeMembers();
		await this.#lanes.drain();
	}

	async #store(batch: HistoryBatch): Promise<void> {
		if (batch.messages.length + batch.services.length === 0) return;
		await this.#topics.placeRest(batch.messages);
		await this.#lanes.start(async () => {
			const outcome = await storeBatch(this.#batchTarget(false), batch);
			this.totals.inserted += outcome.inserted;
			this.totals.updated += outcome.updated;
			this.totals.unchanged += outcome.unchanged;
			this.totals.hasCorrections ||= outcome.hasCorrections;
			noteMembers(this.#ledger, outcome.messages, outcome.services);
		});
	}

	/** Later versions overwrite earlier ones, which must be stored by then. They were counted when first seen. */
	async #storeRepeats(): Promise<void> {
		const batch = this.intake.takeRepeats();
		if (batch.messages.length + batch.services.length === 0) return;
		await this.#topics.placeRest(batch.messages);
		await this.#lanes.drain();
		const outcome = await storeBatch(this.#batchTarget(true), batch);
		this.totals.hasCorrections ||= outcome.hasCorrections;
		noteMembers(this.#ledger, outcome.messages, outcome.services);
	}

	async #writeMembers(): Promise<void> {
		await this.#lanes.drain();
		await writeMembers(this.#target.db, this.#target.groupId, this.#ledger, this.intake.lastAt);
	}

	#batchTarget(isRepeat: boolean): BatchTarget {
		const { db, groupId, held, knownNames, keepsLive, textsSince, markChanged } = this.#target;
		const heldUpToId = isRepeat || keepsLive ? Number.POSITIVE_INFINITY : (held?.lastId ?? Number.NEGATIVE_INFINITY);
		return { db, groupId, heldUpToId, isNameOnly: knownNames !== null, keepsLive, textsSince, markChanged };
	}
}
