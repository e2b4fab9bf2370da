import type { HistoryEntry } from "../../domain/message";
import { PartTracker } from "../part-tracker";
import { type PageStop, seamBetween } from "./seam-between";

/** Tells, page after page, where history is interrupted. */
export class PageSeams {
	private readonly tracker = new PartTracker();
	/** The page that last gave something new: a second copy of a page is no step forward. */
	private last: PageStop | null = null;
	private stop: PageStop | null = null;
	private isCrossed = true;

	startPage(stop: PageStop): void {
		this.stop = stop;
		this.isCrossed = false;
	}

	/** Notes a row; true when what lies before it was not exported. `previousHref`: the page's "Previous messages". */
	startsPart(entry: HistoryEntry, previousHref: string | null): boolean {
		if (!this.isCrossed && this.last !== null && this.stop !== null) {
			this.tracker.cross(seamBetween(this.last, this.stop, previousHref));
		}
		this.isCrossed = true;
		return this.tracker.startsPart(entry);
	}

	/** The row just noted was new. */
	noteNew(): void {
		this.last = this.stop;
	}
}
