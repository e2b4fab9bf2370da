import type { QueryRunner } from "@/db/client";
import { markDaysDirty } from "@/db/queries/dirty-days";
import type { Group } from "@/lib/domain/group";
import { dayOf } from "@/lib/time/day-clock";
import { parseTimeZone } from "@/lib/time/time-zone";

/** Marks the local days of these instants to be counted again, in the transaction that changes what is said of them. */
export async function markInstants(
	tx: QueryRunner,
	{ groupId, zone: name }: Pick<Group, "groupId" | "zone">,
	instants: readonly Date[],
): Promise<void> {
	const zone = parseTimeZone(name);
	await markDaysDirty(
		tx,
		groupId,
		instants.map((instant) => dayOf(instant, zone)),
	);
}
