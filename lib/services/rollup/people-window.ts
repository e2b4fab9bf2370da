import type { Database } from "@/db/client";
import { listWeekPeople } from "@/db/queries/week-people";
import { HISTORY_WEEKS, type PersonWeek } from "@/lib/metrics/people-history";
import type { WeekFacts } from "@/lib/metrics/week-facts";
import type { LocalDate } from "@/lib/time/local-date";
import { addWeeks, type Week } from "@/lib/time/week";

/** Who posted in the half year before a week, so that a run over neighbouring weeks reads each week back once. */
export class PeopleWindow {
	readonly #db: Database;
	readonly #groupId: number;
	readonly #byWeek = new Map<LocalDate, readonly PersonWeek[]>();

	constructor(db: Database, groupId: number) {
		this.#db = db;
		this.#groupId = groupId;
	}

	/** People of the 26 weeks before, nearest first; of a week nobody measured, none. */
	async before(week: Week): Promise<WeekFacts["peopleBefore"]> {
		const starts = Array.from({ length: HISTORY_WEEKS }, (_, index) => addWeeks(week, -1 - index).start);
		const missing = starts.filter((start) => !this.#byWeek.has(start));
		const [newest, oldest] = [missing[0], missing.at(-1)];
		if (newest !== undefined && oldest !== undefined) {
			const found = await listWeekPeople(this.#db, this.#groupId, oldest, newest);
			for (const start of missing) this.#byWeek.set(start, found.get(start) ?? []);
		}
		return starts.map((start) => this.#byWeek.get(start) ?? []);
	}

	/** Keeps what a week was just measured to be, and forgets what no later week of the run looks back on. */
	remember(week: Week, people: readonly PersonWeek[]): void {
		this.#byWeek.set(week.start, people);
		const oldest = addWeeks(week, -HISTORY_WEEKS).start;
		for (const start of this.#byWeek.keys()) if (start < oldest) this.#byWeek.delete(start);
	}
}
