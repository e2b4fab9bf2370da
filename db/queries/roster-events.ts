import { and, asc, eq, gte, like, lt } from "drizzle-orm";
import { MEMBERSHIP_KINDS, type MembershipKind } from "@/lib/domain/membership-event";
import { isComing, type RosterEvent } from "@/lib/domain/roster";
import type { QueryRunner } from "../client";
import { rosterEvents } from "../schema/roster-events";
import { bulkInsert, takeNew } from "../upsert";

const TARGET = {
	table: "roster_events",
	columns: ["group_id", "event_key", "member_id", "kind", "after_at", "at"],
	onDuplicate: takeNew("member_id", "kind", "after_at", "at"),
};

/** Stores comings and goings; one that is there already is not stored twice. */
export async function upsertRosterEvents(
	tx: QueryRunner,
	groupId: number,
	events: readonly RosterEvent[],
): Promise<void> {
	const sorted = [...events].sort((a, b) => (a.eventKey < b.eventKey ? -1 : 1));
	await bulkInsert(
		tx,
		TARGET,
		sorted.map(({ eventKey, memberId, kind, after, at }) => [groupId, eventKey, memberId, kind, after, at]),
	);
}

/** Comings and goings of `[from, to)`, oldest first; `prefix` narrows them to one source (`list:`, `log:`). */
export async function listRosterEvents(
	db: QueryRunner,
	groupId: number,
	range: { readonly from: Date; readonly to: Date; readonly prefix?: "list:" | "log:" },
): Promise<readonly RosterEvent[]> {
	const rows = await db.orm
		.select()
		.from(rosterEvents)
		.where(
			and(
				eq(rosterEvents.groupId, groupId),
				gte(rosterEvents.at, range.from),
				lt(rosterEvents.at, range.to),
				range.prefix === undefined ? undefined : like(rosterEvents.eventKey, `${range.prefix}%`),
			),
		)
		.orderBy(asc(rosterEvents.at), asc(rosterEvents.eventKey));
	return rows.flatMap(({ groupId: _groupId, ...event }) => {
		const kind = MEMBERSHIP_KINDS.find((known) => known === event.kind);
		return kind === undefined ? [] : [{ ...event, kind }];
	});
}

/** Drops what lists could only bracket once the log tells it exactly. Returns nothing; safe to repeat. */
export async function dropBracketedEvents(
	tx: QueryRunner,
	groupId: number,
	told: readonly RosterEvent[],
): Promise<void> {
	for (const { memberId, kind, at } of told) {
		await tx.pool.query(
			`DELETE FROM roster_events WHERE group_id=? AND event_key LIKE 'list:%' AND member_id=? AND kind IN (?)
			AND at>=? AND (after_at IS NULL OR after_at<?)`,
			[groupId, memberId, sameDirection(kind), at, at],
		);
	}
}

function sameDirection(kind: MembershipKind): MembershipKind[] {
	return MEMBERSHIP_KINDS.filter((other) => isComing(other) === isComing(kind));
}
