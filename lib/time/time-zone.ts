import { AppError } from "../errors";

/** A zone this runtime can compute in: an IANA name, or a fixed offset normalised to `+04:00`. */
export type TimeZone = string & { readonly __brand: "TimeZone" };

const OFFSET = /^(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d{2}))?$/i;
/** The widest offsets in use are -12:00 and +14:00; ISO 8601 sets no bound. */
const OFFSET_MINUTES_MAX = 14 * 60;

const parsed = new Map<string, TimeZone | null>();

/** Accepts `Europe/Berlin` (any case), `+04:00`, `UTC+4`, `UTC`. Throws AppError `invalid` for anything else. */
export function parseTimeZone(text: string): TimeZone {
	let zone = parsed.get(text);
	if (zone === undefined) {
		zone = findTimeZone(text.trim());
		parsed.set(text, zone);
	}
	if (zone !== null) return zone;
	throw new AppError("invalid", `Not a time zone: ${JSON.stringify(text)}`, {
		hint: "Give an IANA name such as Europe/Berlin, or an offset such as +04:00.",
		place: { field: "timezone" },
	});
}

/** Minutes east of UTC when the zone is a fixed offset; `null` for named zones. */
export function fixedOffsetMinutes(zone: TimeZone): number | null {
	if (zone === "UTC") return 0;
	const match = OFFSET.exec(zone);
	return match === null ? null : minutesOf(match);
}

/** The zone of a constant offset, as a source that prints `UTC+04:00` proves it: 240 → `+04:00`, 0 → `UTC`. */
export function zoneOfOffset(minutes: number): TimeZone {
	if (minutes === 0) return "UTC" as TimeZone;
	const size = Math.abs(minutes);
	const digits = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, "0")).join(":");
	return `${minutes < 0 ? "-" : "+"}${digits}` as TimeZone;
}

function findTimeZone(text: string): TimeZone | null {
	const match = OFFSET.exec(text);
	if (match !== null) {
		const minutes = minutesOf(match);
		const isOffset = Math.abs(minutes) <= OFFSET_MINUTES_MAX && Number(match[3] ?? 0) < 60;
		return isOffset ? zoneOfOffset(minutes) : null;
	}
	if (/^(?:utc|gmt|z|etc\/utc)$/i.test(text)) return "UTC" as TimeZone;
	return findNamedZone(text);
}

function findNamedZone(text: string): TimeZone | null {
	try {
		const known = new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone;
		const wanted = text.toLowerCase();
		const spelled = [known, ...Intl.supportedValuesOf("timeZone")].find((name) => name.toLowerCase() === wanted);
		// Aliases (Asia/Calcutta, Asia/Kolkata) stay as the person wrote them: the runtime knows both.
		return (spelled ?? text) as TimeZone;
	} catch {
		return null;
	}
}

function minutesOf(match: RegExpExecArray): number {
	const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
	return match[1] === "-" ? -minutes : minutes;
}
