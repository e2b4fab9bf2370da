import type { SkipReason } from "../../domain/export-source";
import type { ExportClock, ReadTime } from "../map/export-clock";
import { parseDateTitle } from "./parse-date-title";

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Times of a page's rows. Messages show theirs; a service row shows none, only the day it stands under. It is placed
 * at the message before it on that day, or at the day's start: never later than it was, and never another day.
 */
export class RowClock {
	/** The exporter's clock at the last row or separator, in milliseconds as if UTC. */
	private localMs: number | null = null;

	constructor(private readonly clock: ExportClock) {}

	startPage(): void {
		this.localMs = null;
	}

	/** A date separator was passed; `dayMs` is that day's midnight. */
	startDay(dayMs: number): void {
		if (this.localMs === null || Math.floor(this.localMs / DAY_MS) !== dayMs / DAY_MS) this.localMs = dayMs;
	}

	readMessage(title: string | null): ReadTime | SkipReason {
		if (title === null) return "no_date";
		const parsed = parseDateTitle(title);
		if (parsed === null) return "bad_date";
		const { localMs, offsetMinutes } = parsed;
		const unixtime = offsetMinutes === null ? undefined : (localMs - offsetMinutes * 60_000) / 1000;
		const time = this.clock.read(unixtime, toLocalText(localMs));
		if (typeof time !== "string") this.localMs = localMs;
		return time;
	}

	readService(): Date | SkipReason {
		if (this.localMs === null) return "no_date";
		return this.clock.place(toLocalText(this.localMs), null) ?? "bad_date";
	}
}

function toLocalText(localMs: number): string {
	return new Date(localMs).toISOString().slice(0, 19);
}
