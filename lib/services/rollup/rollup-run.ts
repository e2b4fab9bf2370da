import type { DayTokens } from "@/db/queries/dirty-days";
import { countDays } from "@/lib/metrics/day-counts";
import { replyPairsOf } from "@/lib/metrics/reply-pairs";
import { DayClock } from "@/lib/time/day-clock";
import { addDays, type LocalDate } from "@/lib/time/local-date";
import type { Week } from "@/lib/time/week";
import type { ServiceContext } from "../context";
import { PeopleWindow } from "./people-window";
import { readWeekCounts, type WeekCounts } from "./read-week-counts";
import type { RollupScope } from "./rollup-scope";
import { storeWeek } from "./store-week";
import { WeekStrips } from "./week-strips";

/** Hears how many weeks are done of how many. */
export type Progress = (done: number, total: number) => void;

/** What is known before a pass begins. */
export interface RunNotes {
	/** Tokens of the weeks noted as changed, by Monday. */
	readonly weeks: ReadonlyMap<LocalDate, readonly number[]>;
	readonly days: DayTokens;
	/** Digests of what later weeks were last told to build on, by Monday. */
	readonly carried: ReadonlyMap<LocalDate, number>;
}

/** One pass over a group's weeks in order of time. */
export class RollupRun {
	readonly #ctx: ServiceContext;
	readonly #scope: RollupScope;
	readonly #notes: RunNotes;
	readonly #tokens: Map<LocalDate, number[]>;
	readonly #people: PeopleWindow;
	readonly #strips: WeekStrips;
	#due = new Set<LocalDate>();

	constructor(ctx: ServiceContext, scope: RollupScope, notes: RunNotes) {
		this.#ctx = ctx;
		this.#scope = scope;
		this.#notes = notes;
		this.#tokens = new Map(Array.from(notes.weeks, ([week, seen]) => [week, [...seen]]));
		this.#people = new PeopleWindow(ctx.db, scope.groupId);
		this.#strips = new WeekStrips(ctx.db, scope.groupId, scope.weeks.at(-1)?.start ?? null);
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
		return readWeekCounts(this.#ctx.db, this.#scope, week, this.#ctx.now(), this.#strips);
	}

	async #store(week: Week, counts: WeekCounts, laterWeeks: readonly Week[]): Promise<void> {
		const days = countDays(counts.conversation.posts, new DayClock(week.zone));
		const resting = laterWeeks.map(({ start }) => start).filter((start) => !this.#due.has(start));
		const measured = {
			groupId: this.#scope.groupId,
			counts,
			peopleBefore: await this.#people.before(week),
			days,
			replyPairs: replyPairsOf(counts.replies),
			tokens: this.#tokens.get(week.start) ?? [],
			dayTokens: this.#dayTokensOf(week),
			computedAt: this.#ctx.now(),
		};
		const before = this.#notes.carried.get(week.start);
		const { token, people } = await storeWeek(this.#ctx.db, measured, (carried) => (carried === before ? [] : resting));
		this.#people.remember(week, people);
		this.#strips.forgetBefore(addDays(week.start, 7));
		if (token !== null) for (const start of resting) this.#add(start, token);
	}

	#dayTokensOf(week: Week): DayTokens {
		const end = addDays(week.start, 7);
		return new Map(Array.from(this.#notes.days).filter(([day]) => day >= week.start && day < end));
	}

	#add(start: LocalDate, token: number): void {
		this.#due.add(start);
		this.#tokens.set(start, [...(this.#tokens.get(start) ?? []), token]);
	}
}
