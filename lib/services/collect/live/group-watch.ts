import { findGroupSource } from "@/db/queries/group-sources";
import { findGroup } from "@/db/queries/tracked-groups";
import type { Group } from "@/lib/domain/group";
import type { GroupSource } from "@/lib/domain/group-source";
import type { LiveUpdate } from "@/lib/domain/live-update";
import type { ServiceContext } from "../../context";
import { rollUpDays } from "../../rollup/roll-up-days";
import type { AccountReader } from "../../telegram/peers/account-reader";
import type { AppliedUpdates } from "./apply-updates";
import { BackfillJob } from "./backfill-job";
import { catchUp } from "./catch-up";
import { ChannelSink } from "./channel-sink";
import { collectorJobs } from "./collector-jobs";
import { DifferenceTimer } from "./difference-timer";
import { isSweepDue } from "./due-sweep";
import { JobRunner } from "./job-runner";
import type { LiveTarget } from "./live-target";
import { markLost } from "./lost-source";
import { measureLive } from "./measure-live";
import { MeasureTimer } from "./measure-timer";
import { hasOwnSequence, openTarget } from "./open-target";
import { SequenceFeed } from "./sequence-feed";
import { sweepSource } from "./sweep-source";
import { type Tombstones, tombstonesOf } from "./tombstones";
import type { WatchListener } from "./watch-event";
import type { WatchJob } from "./watch-job";
import type { WatchWork } from "./watch-work";

export interface GroupWatchOptions {
	/** `listen`: what is done by the clock is left to the jobs; `all`: the watcher does it too. */
	readonly work: WatchWork;
	readonly backfills: boolean;
	readonly onEvent: WatchListener;
	/** Fetches what was missed of the sequence that basic groups share. */
	readonly recoverAccount: () => Promise<void>;
}

/** Keeps one group up to date for as long as the session lasts: live updates at once, everything else by and by. */
export class GroupWatch {
	readonly source: GroupSource;
	readonly #tombstones: Tombstones;
	readonly #ctx: ServiceContext;
	readonly #session: AccountReader;
	readonly #options: GroupWatchOptions;
	readonly #runner: JobRunner;
	readonly #measure = new MeasureTimer();
	readonly #difference = new DifferenceTimer();
	#group: Group;
	#target: LiveTarget | null = null;
	#sink: ChannelSink | null = null;
	#feed: SequenceFeed | null = null;
	#needsCatchUp = true;
	/** Something was stored since days were last counted. */
	#hasUncounted = false;
	/** When the sequence that basic groups share was last asked for; `null`: not yet. */
	#accountAskedAt: Date | null = null;

	constructor(
		ctx: ServiceContext,
		session: AccountReader,
		watched: { group: Group; source: GroupSource },
		options: GroupWatchOptions,
	) {
		this.#ctx = ctx;
		this.#session = session;
		this.#group = watched.group;
		this.source = watched.source;
		this.#options = options;
		this.#tombstones = tombstonesOf(watched.source.chatId);
		this.#runner = new JobRunner(this.#jobs(), this.#hooks(), session.clock, session.signal);
	}

	/** Takes live updates of the group's own sequence. */
	async push(updates: readonly LiveUpdate[]): Promise<void> {
		await this.#feed?.push(updates);
	}

	/** Something may have been missed. */
	catchUpSoon(): void {
		this.#needsCatchUp = true;
		this.#runner.unpark("catch up");
	}

	/** Updates of this group were stored. */
	noteApplied({ inserted, updated, deleted, reacted }: AppliedUpdates): void {
		const stored = inserted + updated;
		if (stored + deleted + reacted === 0) return;
		this.#changed();
		this.#difference.active(this.#ctx.now());
		this.#options.onEvent({ type: "applied", group: this.#group.slug, stored, deleted });
	}

	/** Runs until the session ends, the chat is lost or moved, or the owner pauses it. */
	async run(): Promise<void> {
		await this.#runner.run();
		await this.#feed?.settled();
	}

	#jobs(): WatchJob[] {
		const listening = this.#listening();
		return this.#options.work === "listen" ? listening : [...listening, ...this.#scheduled()];
	}

	/** What only the process that holds the connection can do. */
	#listening(): WatchJob[] {
		return [
			{ name: "catch up", isDue: () => this.#needsCatchUp, run: () => this.#catchUp() },
			{
				name: "difference",
				isDue: (_, now) => this.#feed !== null && this.#difference.isDue(now),
				run: async () => this.#recover(),
			},
			{
				name: "account difference",
				isDue: (_, now) => this.#feed === null && isSweepDue({ sweptAt: this.#accountAskedAt }, now),
				run: async () => this.#recoverAccount(),
			},
			{
				name: "count days",
				isDue: (_, now) => this.#hasUncounted && !this.#measure.isDue(now),
				run: () => this.#countDays(),
			},
			{ name: "measure", isDue: (_, now) => this.#measure.isDue(now), run: () => this.#measureNow() },
		];
	}

	#scheduled(): WatchJob[] {
		return [
			{ name: "sweep", isDue: isSweepDue, run: (source) => this.#sweep(source) },
			...collectorJobs(this.#ctx, this.#session, {
				group: () => this.#group,
				collected: (what) => this.#options.onEvent({ type: "collected", group: this.#group.slug, what }),
				changed: () => this.#changed(),
			}),
			new BackfillJob(this.#ctx, this.#session, {
				group: () => this.#group,
				isWanted: this.#options.backfills,
				onEvent: this.#options.onEvent,
				changed: () => this.#changed(),
				completed: () => this.#measure.hurry(),
			}),
		];
	}

	#hooks() {
		const { groupId } = this.#group;
		return {
			source: async () => {
				const source = await findGroupSource(this.#ctx.db, { groupId, segment: "current" });
				const isOurs = source?.accountId === this.#session.accountId && source.chatId === this.source.chatId;
				return source === null || !isOurs || source.state === "paused" ? null : source;
			},
			now: this.#ctx.now,
			parked: (what: string, retryAfterMs: number, error: unknown) => {
				this.#ctx.log.warn({ groupId, what, retryAfterMs, cause: String(error) }, "collecting put off");
				this.#options.onEvent({ type: "parked", group: this.#group.slug, what, retryAfterMs });
			},
			lost: async (reason: string) => {
				await markLost(this.#ctx, { groupId, segment: "current" }, reason);
				this.#options.onEvent({ type: "lost", group: this.#group.slug, reason });
			},
		};
	}

	async #catchUp(): Promise<void> {
		const target = this.#target ?? (await this.#open());
		this.#needsCatchUp = false;
		try {
			const sink = this.#sink;
			const sequence = sink === null ? null : { sink, recover: () => this.#recover() };
			const sweep = await catchUp(target, sequence, this.#tombstones);
			if (sequence === null) await this.#recoverAccount();
			await this.#swept(sweep.entries);
		} catch (error) {
			this.#needsCatchUp = true;
			throw error;
		}
		this.#group = (await findGroup(this.#ctx.db, this.#group.groupId)) ?? this.#group;
		this.#options.onEvent({ type: "watching", group: this.#group.slug });
	}

	async #open(): Promise<LiveTarget> {
		const target = await openTarget(this.#ctx, this.#session, this.#group, this.source);
		this.#target = target;
		if (!hasOwnSequence(this.source)) return target;
		const { clock, signal } = this.#session;
		this.#sink = new ChannelSink(target, this.#tombstones, {
			applied: (applied) => this.noteApplied(applied),
			askAgainAfter: (seconds) => this.#difference.asked(this.#ctx.now(), seconds),
			failed: (error) => {
				this.#ctx.log.warn({ groupId: this.#group.groupId, cause: String(error) }, "live updates not stored");
				this.catchUpSoon();
			},
		});
		await this.#sink.load();
		this.#feed = new SequenceFeed(this.#sink, clock, signal);
		return target;
	}

	async #recover(): Promise<void> {
		this.#difference.asked(this.#ctx.now(), null);
		await this.#feed?.recover();
	}

	async #recoverAccount(): Promise<void> {
		this.#accountAskedAt = this.#ctx.now();
		await this.#options.recoverAccount();
	}

	async #sweep(source: GroupSource): Promise<void> {
		if (this.#target === null) return;
		await (this.#feed === null ? this.#recoverAccount() : this.#recover());
		await this.#swept((await sweepSource(this.#target, source, this.#tombstones)).entries);
	}

	async #swept(entries: number): Promise<void> {
		if (entries > 0) this.#changed();
		this.#options.onEvent({ type: "swept", group: this.#group.slug, entries });
	}

	#changed(): void {
		this.#hasUncounted = true;
		this.#measure.changed(this.#ctx.now());
	}

	/** Days are cheap, and what happens today is asked about today; weeks wait until the talk pauses. */
	async #countDays(): Promise<void> {
		this.#hasUncounted = false;
		// Asked for anew: an import may have moved the group into another zone.
		const group = await findGroup(this.#ctx.db, this.#group.groupId);
		if (group !== null) await rollUpDays(this.#ctx.db, group);
	}

	async #measureNow(): Promise<void> {
		this.#hasUncounted = false;
		this.#measure.begin(this.#ctx.now());
		const { weeksMeasured: weeks, recapsFrozen: recaps } = await measureLive(this.#ctx, this.#group.groupId);
		if (weeks + recaps > 0) this.#options.onEvent({ type: "measured", group: this.#group.slug, weeks, recaps });
	}
}
