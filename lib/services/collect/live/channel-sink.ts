import { extendCollectedPart } from "@/db/queries/collected-parts";
import { findGroupSource, lockGroupSource, updateGroupSource } from "@/db/queries/group-sources";
import { inTransaction } from "@/db/transaction";
import type { GroupSource, GroupSourceChange } from "@/lib/domain/group-source";
import type { LiveMessage } from "@/lib/domain/live-message";
import type { LiveUpdate } from "@/lib/domain/live-update";
import { noteDifference } from "@/lib/monitoring/update-metrics";
import { rememberPeers } from "../../telegram/peers/remember-peers";
import { type AppliedUpdates, applyUpdates } from "./apply-updates";
import { entryIdOf, livePartKey, stretchOf } from "./live-part";
import type { LiveTarget } from "./live-target";
import { refillSource } from "./refill-source";
import type { SequenceSink } from "./sequence-feed";
import type { Tombstones } from "./tombstones";

/** Updates asked for at once; Telegram allows people's accounts 10 to 100. */
const DIFFERENCE_LIMIT = 100;

export interface ChannelHooks {
	applied(applied: AppliedUpdates): void;
	/** Telegram wants to be asked again after this long. */
	askAgainAfter(seconds: number | null): void;
	failed(error: unknown): void;
}

/** Applies a channel's sequence to its stored rows, and its counter with them. */
export class ChannelSink implements SequenceSink {
	readonly #target: LiveTarget;
	readonly #tombstones: Tombstones;
	readonly #hooks: ChannelHooks;
	#pts: number | null = null;

	constructor(target: LiveTarget, tombstones: Tombstones, hooks: ChannelHooks) {
		this.#target = target;
		this.#tombstones = tombstones;
		this.#hooks = hooks;
	}

	position(): number | null {
		return this.#pts;
	}

	/** Reads the counter as stored. */
	async load(): Promise<void> {
		this.#pts = (await findGroupSource(this.#target.ctx.db, this.#key))?.pts ?? null;
	}

	/** Everything up to `pts` is stored. */
	async settle(pts: number): Promise<void> {
		const { ctx } = this.#target;
		await updateGroupSource(ctx.db, this.#key, { pts }, ctx.now());
		this.#pts = pts;
	}

	async apply(updates: readonly LiveUpdate[], pts: number | null): Promise<boolean> {
		const { ctx } = this.#target;
		for (const update of updates) if (update.type === "deleted") this.#tombstones.add(update.messageIds);
		const applied = await inTransaction(ctx.db, async (tx) => {
			const source = await lockGroupSource(tx, this.#key);
			if (source === null) return null;
			// A job and the watcher follow one sequence: what was asked for before the other moved on may be stale by now.
			if (source.pts !== this.#pts) return { overtakenAt: source.pts };
			const outcome = await applyUpdates(
				tx,
				this.#target,
				updates.filter((update) => !isLeftToBackfill(update, source)),
			);
			const change: GroupSourceChange = pts === null ? {} : { pts };
			const part = source.maxSeenId === null ? null : stretchOf(newEntriesOf(updates, source.maxSeenId), 0);
			if (part !== null) await extendCollectedPart(tx, livePartKey(source.groupId, "current"), part);
			const maxSeenId = part === null ? {} : { maxSeenId: part.lastMessageId };
			await updateGroupSource(tx, this.#key, { ...change, ...maxSeenId }, ctx.now());
			return outcome;
		});
		if (applied !== null && "overtakenAt" in applied) {
			this.#pts = applied.overtakenAt;
			return false;
		}
		this.#pts = pts ?? this.#pts;
		if (applied !== null) this.#hooks.applied(applied);
		return true;
	}

	async recover(): Promise<void> {
		const { ctx, session, chat } = this.#target;
		while (this.#pts !== null && !session.signal.aborted) {
			const options = { lane: "live", signal: session.signal } as const;
			noteDifference("channel");
			const difference = await session.gateway.channelDifference(chat, this.#pts, DIFFERENCE_LIMIT, options);
			await rememberPeers(ctx.db, session.accountId, difference, ctx.now());
			if (difference.isTooLong) {
				await refillSource(this.#target, this.#tombstones);
				if (session.signal.aborted) return;
				// After the refill: a crash before it must find the old counter, or the hole would stay.
				await this.settle(difference.pts);
			} else if (!(await this.apply(difference.updates, difference.pts))) {
				continue;
			}
			this.#hooks.askAgainAfter(difference.timeoutSeconds);
			if (difference.isFinal && !difference.isTooLong) return;
		}
	}

	failed(error: unknown): void {
		this.#hooks.failed(error);
	}

	get #key() {
		return { groupId: this.#target.group.groupId, segment: this.#target.segment };
	}
}

/** What the backfill has not reached is read, as it is by then, when it gets there. */
function isLeftToBackfill(update: LiveUpdate, { backfillId, isBackfillDone }: GroupSource): boolean {
	if (update.type !== "message" || !update.isEdit || isBackfillDone) return false;
	return backfillId === null || entryIdOf(update.message) < backfillId;
}

/** New entries that join what is held: a channel's sequence has no hole. */
function newEntriesOf(updates: readonly LiveUpdate[], maxSeenId: number): LiveMessage[] {
	return updates.flatMap((update) =>
		update.type === "message" && !update.isEdit && entryIdOf(update.message) > maxSeenId ? [update.message] : [],
	);
}
