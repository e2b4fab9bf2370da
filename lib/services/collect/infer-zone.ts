import type { OffsetSighting } from "@/lib/domain/export-source";
import { parseTimeZone, type TimeZone, zoneOfOffset } from "@/lib/time/time-zone";
import { offsetMinutes } from "@/lib/time/wall-clock";
import { ZONES_WITH_CLOCK_CHANGES } from "./zone-rules";

/**
 * The zone of the exporter's clock, from the offsets it showed. One offset proves no more than itself (`+04:00`).
 * Several prove a change of clocks, and name a zone if one has exactly these offsets at all the instants they were
 * seen; otherwise the latest counts. `null`: the export showed none.
 */
export function inferZone(sightings: readonly OffsetSighting[]): TimeZone | null {
	const latest = sightings.reduce<OffsetSighting | null>(
		(newest, seen) => (newest === null || seen.lastAt > newest.lastAt ? seen : newest),
		null,
	);
	if (latest === null) return null;
	const matching = sightings.length === 1 ? undefined : ZONES_WITH_CLOCK_CHANGES.find((name) => fits(name, sightings));
	return matching === undefined ? zoneOfOffset(latest.offsetMinutes) : parseTimeZone(matching);
}

function fits(name: string, sightings: readonly OffsetSighting[]): boolean {
	const zone = parseTimeZone(name);
	return sightings.every(
		({ offsetMinutes: seen, firstAt, lastAt }) =>
			offsetMinutes(firstAt, zone) === seen && offsetMinutes(lastAt, zone) === seen,
	);
}
