import type { Database } from "@/db/client";
import { findActiveMembers } from "@/db/queries/member-days";
import type { WeekFacts } from "@/lib/metrics/week-facts";
import type { LocalDate } from "@/lib/time/local-date";
import { addWeeks, type Week } from "@/lib/time/week";

/** Weeks of active sets kept: those a month's count looks back on. */
const KEPT = 3;

/** Who was active in the weeks just measured, so that a run over neighbouring weeks need not read them back. */
export class RecentActives {
	readonly #db: Database;
	readonly #groupId: number;
	readonly #byWeek = new Map<LocalDate, ReadonlySet<number>>();

	constructor(db: Database, groupId: number) {
		this.#db = db;
		this.#groupId = groupId;
	}

	/** Active sets of the three weeks before, nearest first. */
	async before(week: Week): Promise<WeekFacts["activeBefore"]> {
		return Promise.all([this.#find(week, 1), this.#find(week, 2), this.#find(week, 3)]);
	}

	remember(week: Week, active: ReadonlySet<number>): void {
		this.#byWeek.set(week.start, active);
		for (const start of this.#byWeek.keys()) {
			if (start < addWeeks(week, -KEPT).start) this.#byWeek.delete(start);
		}
	}

	async #find(week: Week, weeksAgo: number): Promise<ReadonlySet<number>> {
		const { start } = addWeeks(week, -weeksAgo);
		const known = this.#byWeek.get(start);
		if (known !== undefined) return known;
		const found = await findActiveMembers(this.#db, this.#groupId, start);
		this.#byWeek.set(start, found);
		return found;
	}
}
