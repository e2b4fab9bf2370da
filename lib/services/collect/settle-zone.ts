import type { OffsetSighting } from "@/lib/domain/export-source";
import type { Group, ZoneSource } from "@/lib/domain/group";
import { parseTimeZone, type TimeZone } from "@/lib/time/time-zone";
import { inferZone } from "./infer-zone";

export interface SettledZone {
	readonly zone: TimeZone;
	readonly source: ZoneSource;
}

/**
 * The zone a group's weeks are cut in: what a person asks for, else what the group has for a reason, else what the
 * export proves, else what the group has anyhow, else this machine's own.
 */
export function settleZone(
	asked: TimeZone | null,
	group: Group | null,
	sightings: readonly OffsetSighting[],
): SettledZone {
	if (asked !== null) return { zone: asked, source: "asked" };
	if (group !== null && group.zoneSource !== "default") return ofGroup(group);
	const proven = inferZone(sightings);
	if (proven !== null) return { zone: proven, source: "evidence" };
	return group === null ? { zone: machineZone(), source: "default" } : ofGroup(group);
}

/** The zone of the machine this runs on. */
function machineZone(): TimeZone {
	return parseTimeZone(new Intl.DateTimeFormat("en").resolvedOptions().timeZone);
}

function ofGroup(group: Group): SettledZone {
	return { zone: parseTimeZone(group.zone), source: group.zoneSource };
}
