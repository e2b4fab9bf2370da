import { findGroupSource, listGroupSources } from "@/db/queries/group-sources";
import type { Group } from "@/lib/domain/group";
import type { GroupSource } from "@/lib/domain/group-source";
import type { ServiceContext } from "../../context";
import type { AccountReader } from "../../telegram/peers/account-reader";
import { backfillPage } from "./backfill-page";
import { completeBackfill } from "./complete-backfill";
import { lostReasonOf, markLost } from "./lost-source";
import { openTarget } from "./open-target";
import { tombstonesOf } from "./tombstones";
import type { WatchListener } from "./watch-event";
import type { WatchJob } from "./watch-job";

export interface BackfillJobOptions {
	readonly group: () => Group;
	/** `false`: only the newest page is read, for sweeps to start from. */
	readonly isWanted: boolean;
	readonly onEvent: WatchListener;
	readonly changed: () => void;
	readonly completed: () => void;
}

/** Reads older history a page at a time, between everything more urgent. */
export class BackfillJob implements WatchJob {
	readonly name = "backfill";
	readonly #ctx: ServiceContext;
	readonly #session: AccountReader;
	readonly #options: BackfillJobOptions;
	#hasCorrections = false;
	#isFinished = false;

	constructor(ctx: ServiceContext, session: AccountReader, options: BackfillJobOptions) {
		this.#ctx = ctx;
		this.#session = session;
		this.#options = options;
	}

	isDue(source: GroupSource): boolean {
		return this.#options.isWanted ? !this.#isFinished : source.maxSeenId === null && !source.isBackfillDone;
	}

	async run(source: GroupSource): Promise<void> {
		const next = source.isBackfillDone ? await this.#olderSegment() : source;
		if (next === null) await this.#finish();
		else await this.#readPage(next);
	}

	async #olderSegment(): Promise<GroupSource | null> {
		const key = { groupId: this.#options.group().groupId, segment: "migrated" } as const;
		const older = await findGroupSource(this.#ctx.db, key);
		return older === null || older.isBackfillDone || older.state !== "active" ? null : older;
	}

	async #readPage(source: GroupSource): Promise<void> {
		const group = this.#options.group();
		try {
			const target = await openTarget(this.#ctx, this.#session, group, source);
			const step = await backfillPage(target, source, tombstonesOf(source.chatId));
			this.#hasCorrections ||= step.hasCorrections;
			if (step.inserted + step.updated + step.missing > 0) this.#options.changed();
		} catch (error) {
			const reason = source.segment === "migrated" ? lostReasonOf(error) : null;
			if (reason === null) throw error;
			await markLost(this.#ctx, source, reason);
		}
		const sources = (await listGroupSources(this.#ctx.db)).filter(({ groupId }) => groupId === group.groupId);
		const current = sources.reduce((sum, { collected }) => sum + collected, 0);
		const total = sources.reduce<number | null>((sum, held) => addKnown(sum, held.total), 0);
		this.#options.onEvent({ type: "backfilled", group: group.slug, current, total });
	}

	/** Also after a start with nothing left to read: a crash may have come between the last page and this. */
	async #finish(): Promise<void> {
		await completeBackfill(this.#ctx, this.#options.group(), this.#hasCorrections);
		this.#isFinished = true;
		this.#options.completed();
	}
}

function addKnown(sum: number | null, part: number | null): number | null {
	return sum === null || part === null ? null : sum + part;
}
