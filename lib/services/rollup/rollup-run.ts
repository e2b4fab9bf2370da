import { memberDaysOf } from "@/lib/metrics/member-days";
import { tallyPeople } from "@/lib/metrics/people-tally";
import { replyPairsOf } from "@/lib/metrics/reply-pairs";
import { hourGrid } from "@/lib/time/hour-grid";
import type { LocalDate } from "@/lib/time/local-date";
import type { Week } from "@/lib/time/week";
import type { ServiceContext } from "../context";
import { comingsOf, findCarryOver, isSameCarryOver } from "./carry-over";
import { readWeekCounts, type WeekCounts } from "./read-week-counts";
import { RecentActives } from "./recent-actives";
import type { RollupScope } from "./rollup-scope";
import { storeWeek } from "./store-week";

/** Hears how many weeks are done of how many. */
export type Progress = (done: number, total: number) => void;

/** One pass over a group's weeks in order of time. */
export class RollupRun {
	readonly #ctx: ServiceContext;
	readonly #scope: RollupScope;
	readonly #tokens: Map<LocalDate, number[]>;
	readonly #actives: RecentActives;
	#due = new Set<LocalDate>();

	constructor(ctx: ServiceContext, scope: RollupScope, tokens: ReadonlyMap<LocalDate, readonly number[]>) {
		this.#ctx = ctx;
		this.#scope = scope;
		this.#tokens = new Map(Array.from(tokens, ([week, seen]) => [week, [...seen]]));
		this.#actives = new RecentActives(ctx.db, scope.groupId);
	}

	/** Measures the weeks that are due, and those that turn out to build on a changed one. Returns how many. */
	async measure(due: ReadonlySet<LocalDate>, onProgress: Progress | undefined): Promise<number> {
		const { weeks } = this.#scope;
		this.#due = new Set(weeks.map((week) => week.start).filter((start) => due.has(start)));
		let done = 0;
		let ahead: { readonly week: Week; readonly counts: Promise<WeekCounts> } | null = null;
		for (const [index, week] of weeks.entries()) {
			if (!this.#due.has(week.start)) continue;
			const counts: WeekCounts = await (ahead?.week === week ? ahead.counts : this.#read(week));
			// The next week is counted while this one is written: raw rows do not depend on it.
			const next = weeks.slice(index + 1).find(({ start }) => this.#due.has(start));
			ahead = next === undefined ? null : { week: next, counts: this.#read(next) };
			ahead?.counts.catch(() => undefined);
			await this.#store(week, counts, weeks.slice(index + 1));
			done += 1;
			onProgress?.(done, this.#due.size);
		}
		return done;
	}

	#read(week: Week): Promise<WeekCounts> {
		return readWeekCounts(this.#ctx.db, this.#scope, week, this.#ctx.now());
	}

	async #store(week: Week, counts: WeekCounts, laterWeeks: readonly Week[]): Promise<void> {
		const { groupId } = this.#scope;
		const tally = tallyPeople(counts.cells, counts.replies, hourGrid(week));
		const memberDays = memberDaysOf(week, tally);
		const replyPairs = replyPairsOf(counts.replies);
		const resting = laterWeeks.map(({ start }) => start).filter((start) => !this.#due.has(start));
		const before = resting.length === 0 ? null : await findCarryOver(this.#ctx.db, groupId, week.start);
		const measured = {
			groupId,
			counts,
			activeBefore: await this.#actives.before(week),
			memberDays,
			replyPairs,
			tokens: this.#tokens.get(week.start) ?? [],
			computedAt: this.#ctx.now(),
		};
		const { token } = await storeWeek(this.#ctx.db, measured, (rollup) =>
			isSameCarryOver(before, { memberDays, replyPairs, comings: comingsOf(rollup) }) ? [] : resting,
		);
		this.#actives.remember(week, new Set(tally.posts.keys()));
		if (token !== null) for (const start of resting) this.#add(start, token);
	}

	#add(start: LocalDate, token: number): void {
		this.#due.add(start);
		this.#tokens.set(start, [...(this.#tokens.get(start) ?? []), token]);
	}
}
