import type { TimeZone } from "../../time/time-zone";
import { toInstant } from "../../time/wall-clock";

/** Every zone's clock changes on a quarter of an hour, so one offset holds for all of it. */
const QUARTER_MS = 15 * 60_000;
/** A zone calculation costs microseconds and rows come in order: a few thousand quarters are plenty. */
const CACHED_QUARTERS_MAX = 4096;

/** Places local times (milliseconds as if UTC) on the line of instants. */
export class LocalToInstant {
	/** Offset the exporter's clock showed at a row close by: knows better than any zone that was named. */
	seenOffsetMinutes: number | null = null;
	private readonly offsetsMs = new Map<number, number>();

	/** `zone` serves where no offset was seen; `fallbackMinutes` where there is no zone either. */
	constructor(
		private readonly zone: TimeZone | null,
		private readonly fallbackMinutes: number | null,
	) {}

	/** UTC milliseconds, or `null` when nothing places the time. */
	toMs(localMs: number): number | null {
		if (this.seenOffsetMinutes === null && this.zone !== null) return localMs - this.offsetMs(localMs, this.zone);
		const minutes = this.seenOffsetMinutes ?? this.fallbackMinutes;
		return minutes === null ? null : localMs - minutes * 60_000;
	}

	private offsetMs(localMs: number, zone: TimeZone): number {
		const quarter = Math.floor(localMs / QUARTER_MS);
		const known = this.offsetsMs.get(quarter);
		if (known !== undefined) return known;
		const start = quarter * QUARTER_MS;
		const offset = start - toInstant(new Date(start).toISOString().slice(0, 19), zone).getTime();
		if (this.offsetsMs.size >= CACHED_QUARTERS_MAX) this.offsetsMs.clear();
		this.offsetsMs.set(quarter, offset);
		return offset;
	}
}
