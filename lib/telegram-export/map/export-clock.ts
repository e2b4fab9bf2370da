import type { OffsetSighting, SkipReason } from "../../domain/export-source";
import type { TimeZone } from "../../time/time-zone";
import { LocalToInstant } from "./local-to-instant";
import { parseLocalMs } from "./parse-local";
import { asInteger } from "./raw-value";

/** An instant and whether the source itself gave UTC. */
export interface ReadTime {
	readonly at: Date;
	readonly isTrusted: boolean;
	/** The exporter's offset at this row when the row shows both clocks, else `null`. */
	readonly offsetMinutes: number | null;
}

/** The furthest any zone is from UTC. */
const OFFSET_MINUTES_MAX = 14 * 60;
/** The export's `0` and `1970-01-01` mean "never"; Telegram itself began in 2013, imported chats reach further back. */
const EARLIEST_MS = Date.UTC(1990, 0, 1);
/** Unix time is 32-bit in the protocol. */
const LATEST_MS = 0xffffffff * 1000;

/** Reads the times of an export and keeps what they tell of the exporter's zone. */
export class ExportClock {
	private readonly sightings = new Map<number, { firstAt: number; lastAt: number }>();
	private readonly local: LocalToInstant;

	/** Bare local times are placed by the offset last seen in their file, else by `zone`, else by `fallbackMinutes`. */
	constructor(zone: TimeZone | null, fallbackMinutes: number | null) {
		this.local = new LocalToInstant(zone, fallbackMinutes);
	}

	/** Another file begins: its exporter's clock may be set differently. */
	startFile(): void {
		this.local.seenOffsetMinutes = null;
	}

	/** Time of a row from `date_unixtime` (UTC) and `date` (the exporter's clock), either of which may be missing. */
	read(unixtime: unknown, local: unknown): ReadTime | SkipReason {
		const utcMs = toUtcMs(unixtime);
		const localMs = parseLocalMs(local);
		if (utcMs === null) return this.readLocal(unixtime, local, localMs);
		const offsetMinutes = localMs === null ? null : this.sight(utcMs, localMs);
		return { at: new Date(utcMs), isTrusted: true, offsetMinutes };
	}

	/** Instant of a bare local time; `offsetMinutes` is used when known. `null` when it cannot be placed. */
	place(local: unknown, offsetMinutes: number | null): Date | null {
		const localMs = parseLocalMs(local);
		if (localMs === null) return null;
		const ms = offsetMinutes === null ? this.local.toMs(localMs) : localMs - offsetMinutes * 60_000;
		return ms === null || !isPlausible(ms) ? null : new Date(ms);
	}

	/** Notes that the exporter's clock showed `localMs` (written as if UTC) at `utcMs`. Returns the offset, if it is one. */
	sight(utcMs: number, localMs: number): number | null {
		const offsetMinutes = (localMs - utcMs) / 60_000;
		if (!Number.isInteger(offsetMinutes) || Math.abs(offsetMinutes) > OFFSET_MINUTES_MAX) return null;
		const seen = this.sightings.get(offsetMinutes);
		if (seen === undefined) this.sightings.set(offsetMinutes, { firstAt: utcMs, lastAt: utcMs });
		else if (utcMs < seen.firstAt) seen.firstAt = utcMs;
		else if (utcMs > seen.lastAt) seen.lastAt = utcMs;
		this.local.seenOffsetMinutes = offsetMinutes;
		return offsetMinutes;
	}

	/** Distinct offsets seen so far, earliest first. */
	offsets(): OffsetSighting[] {
		return [...this.sightings]
			.sort(([, a], [, b]) => a.firstAt - b.firstAt)
			.map(([offsetMinutes, { firstAt, lastAt }]) => ({
				offsetMinutes,
				firstAt: new Date(firstAt),
				lastAt: new Date(lastAt),
			}));
	}

	private readLocal(unixtime: unknown, local: unknown, localMs: number | null): ReadTime | SkipReason {
		if (localMs === null) return isAbsent(unixtime) && isAbsent(local) ? "no_date" : "bad_date";
		const ms = this.local.toMs(localMs);
		if (ms === null || !isPlausible(ms)) return "bad_date";
		return { at: new Date(ms), isTrusted: false, offsetMinutes: null };
	}
}

function toUtcMs(unixtime: unknown): number | null {
	const seconds = asInteger(unixtime);
	if (seconds === null) return null;
	const ms = seconds * 1000;
	return isPlausible(ms) ? ms : null;
}

function isPlausible(ms: number): boolean {
	return ms >= EARLIEST_MS && ms <= LATEST_MS;
}

function isAbsent(value: unknown): boolean {
	return value === undefined || value === null || value === "";
}
