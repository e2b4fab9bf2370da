import { listGroupSources } from "@/db/queries/group-sources";
import { findGroup } from "@/db/queries/tracked-groups";
import type { Group } from "@/lib/domain/group";
import type { GroupSource } from "@/lib/domain/group-source";
import { type Progress, progressOf } from "@/lib/domain/progress";
import type { ServiceContext } from "../../context";
import type { AccountReader } from "../../telegram/peers/account-reader";
import { backfillPage } from "./backfill-page";
import { catchUpAlone } from "./catch-up-alone";
import { ChatMoved } from "./chat-moved";
import { completeBackfill } from "./complete-backfill";
import { isReadOut, lostReasonOf, markLost } from "./lost-source";
import { measureLive } from "./measure-live";
import { openTarget } from "./open-target";
import { tombstonesOf } from "./tombstones";

export type SyncProgress = Progress & { readonly stage: "new" | "history" | "measuring" };

export interface SyncOptions {
	/** Pages of older history at most; without it, to the beginning. */
	readonly pagesMax?: number | undefined;
	readonly onProgress?: ((progress: SyncProgress) => void) | undefined;
}

/** What one run stored. Counts are of rows. */
export interface SyncCounts {
	readonly pages: number;
	readonly entries: number;
	readonly inserted: number;
	readonly updated: number;
	readonly unchanged: number;
	/** Found to be deleted in Telegram; kept, and marked. */
	readonly missing: number;
	/** The whole history is stored. */
	readonly isComplete: boolean;
	readonly weeksMeasured: number;
	readonly recapsFrozen: number;
}

/** Brings one group up to date and its history down to the beginning, as far as the session lasts. */
export async function syncGroup(
	ctx: ServiceContext,
	session: AccountReader,
	group: Group,
	options: SyncOptions = {},
): Promise<SyncCounts> {
	return new GroupSync(ctx, session, group, options).run();
}

class GroupSync {
	readonly #ctx: ServiceContext;
	readonly #session: AccountReader;
	readonly #options: SyncOptions;
	readonly #startedAt: number;
	readonly #totals = { pages: 0, entries: 0, inserted: 0, updated: 0, unchanged: 0, missing: 0 };
	#group: Group;
	#hasCorrections = false;

	constructor(ctx: ServiceContext, session: AccountReader, group: Group, options: SyncOptions) {
		this.#ctx = ctx;
		this.#session = session;
		this.#group = group;
		this.#options = options;
		this.#startedAt = session.clock.now();
	}

	async run(): Promise<SyncCounts> {
		await this.#stoppable(() => this.#catchUpWhereItIs());
		await this.#stoppable(() => this.#backfill("current"));
		await this.#stoppable(() => this.#backfill("migrated"));
		const sources = await this.#sources();
		const isComplete = sources.length > 0 && sources.every(isReadOut);
		if (isComplete) await completeBackfill(this.#ctx, this.#group, this.#hasCorrections);
		const isStopped = this.#session.signal.aborted;
		if (!isStopped) await this.#report("measuring");
		const measured = isStopped
			? { weeksMeasured: 0, recapsFrozen: 0 }
			: await measureLive(this.#ctx, this.#group.groupId);
		return { ...this.#totals, isComplete, ...measured };
	}

	/** A basic group may turn out to have become a supergroup, which then is caught up with. */
	async #catchUpWhereItIs(): Promise<void> {
		try {
			await this.#catchUp();
		} catch (error) {
			if (!(error instanceof ChatMoved)) throw error;
			await this.#catchUp();
		}
	}

	async #catchUp(): Promise<void> {
		const [source] = await this.#sources();
		if (source === undefined) return;
		await this.#report("new");
		try {
			const caughtUp = await catchUpAlone(this.#ctx, this.#session, this.#group, source);
			for (const key of ["pages", "entries", "inserted", "updated", "missing"] as const) {
				this.#totals[key] += caughtUp[key];
			}
			this.#hasCorrections ||= caughtUp.hasCorrections;
			this.#group = (await findGroup(this.#ctx.db, this.#group.groupId)) ?? this.#group;
		} catch (error) {
			await this.#noteLoss(source, error);
			throw error;
		}
	}

	async #backfill(segment: GroupSource["segment"]): Promise<void> {
		for (;;) {
			const source = (await this.#sources()).find((held) => held.segment === segment);
			const isOver = source === undefined || isReadOut(source);
			if (isOver || this.#session.signal.aborted || this.#totals.pages >= (this.#options.pagesMax ?? Infinity)) return;
			try {
				const target = await openTarget(this.#ctx, this.#session, this.#group, source);
				const step = await backfillPage(target, source, tombstonesOf(source.chatId));
				this.#totals.pages += 1;
				for (const key of ["entries", "inserted", "updated", "unchanged", "missing"] as const) {
					this.#totals[key] += step[key];
				}
				this.#hasCorrections ||= step.hasCorrections;
			} catch (error) {
				await this.#noteLoss(source, error);
				// A basic group that cannot be read any more must not keep the rest from being finished.
				if (segment === "migrated" && lostReasonOf(error) !== null) return;
				throw error;
			}
			await this.#report("history");
		}
	}

	async #noteLoss(source: GroupSource, error: unknown): Promise<void> {
		const reason = lostReasonOf(error);
		if (reason !== null) await markLost(this.#ctx, source, reason);
	}

	/** A session that ends between two pages ends the run, and is no failure. */
	async #stoppable(work: () => Promise<void>): Promise<void> {
		if (this.#session.signal.aborted) return;
		try {
			await work();
		} catch (error) {
			if (!this.#session.signal.aborted) throw error;
		}
	}

	async #report(stage: SyncProgress["stage"]): Promise<void> {
		const { onProgress } = this.#options;
		if (onProgress === undefined) return;
		const sources = await this.#sources();
		const current = sources.reduce((sum, { collected }) => sum + collected, 0);
		const isKnown = sources.every(({ total }) => total !== null);
		const total = isKnown ? sources.reduce((sum, source) => sum + (source.total ?? 0), 0) : null;
		const { rate } = progressOf(this.#totals.entries, total, this.#startedAt, this.#session.clock.now());
		onProgress({ stage, current, total, rate });
	}

	async #sources(): Promise<GroupSource[]> {
		const { accountId } = this.#session;
		return (await listGroupSources(this.#ctx.db, accountId)).filter(({ groupId }) => groupId === this.#group.groupId);
	}
}
