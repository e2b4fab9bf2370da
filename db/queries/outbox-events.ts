import { and, asc, inArray, isNotNull, isNull, lt, sql } from "drizzle-orm";
import { JOB_EVENTS, type JobEvent, type JobEventName } from "@/lib/domain/job-event";
import type { QueryRunner } from "../client";
import { outboxEvents } from "../schema/outbox-events";

/** Stores events to be handed over; one stored before, handed over or not, is left as it is. */
export async function insertOutboxEvents(db: QueryRunner, events: readonly JobEvent[], at: Date): Promise<void> {
	if (events.length === 0) return;
	const rows = events.map(({ id, name, data }) => ({ eventId: id, name, data, createdAt: at, sentAt: null }));
	await db.orm.insert(outboxEvents).ignore().values(rows);
}

/** Events not handed over yet, oldest first. Names this version does not know are left for the one that does. */
export async function listUnsentEvents(db: QueryRunner, limit: number): Promise<JobEvent[]> {
	const rows = await db.orm
		.select()
		.from(outboxEvents)
		.where(and(isNull(outboxEvents.sentAt), inArray(outboxEvents.name, Object.keys(JOB_EVENTS))))
		.orderBy(asc(outboxEvents.createdAt), asc(outboxEvents.eventId))
		.limit(limit);
	return rows.map(({ eventId, name, data }) => ({
		id: eventId,
		name: name as JobEventName,
		data: data as JobEvent["data"],
	}));
}

/** Notes events as handed over. */
export async function markEventsSent(db: QueryRunner, ids: readonly string[], at: Date): Promise<void> {
	if (ids.length === 0) return;
	await db.orm
		.update(outboxEvents)
		.set({ sentAt: at })
		.where(inArray(outboxEvents.eventId, [...ids]));
}

/** Forgets events handed over before `before`; the runner's own memory of them is shorter. */
export async function deleteSentEvents(db: QueryRunner, before: Date): Promise<void> {
	await db.orm.delete(outboxEvents).where(and(isNotNull(outboxEvents.sentAt), lt(outboxEvents.sentAt, before)));
}

/** When the event that waits longest was stored; `null`: none waits. */
export async function findOldestUnsent(db: QueryRunner): Promise<Date | null> {
	const rows = await db.orm
		.select({ createdAt: outboxEvents.createdAt })
		.from(outboxEvents)
		.where(isNull(outboxEvents.sentAt))
		.orderBy(asc(outboxEvents.createdAt))
		.limit(1);
	return rows[0]?.createdAt ?? null;
}

/** How many events wait to be handed over. */
export async function countUnsent(db: QueryRunner): Promise<number> {
	const [row] = await db.orm
		.select({ waiting: sql<number>`COUNT(*)` })
		.from(outboxEvents)
		.where(isNull(outboxEvents.sentAt));
	return Number(row?.waiting ?? 0);
}

/** Those of `ids` that were asked for, handed over or not. */
export async function listKnownEvents(db: QueryRunner, ids: readonly string[]): Promise<Set<string>> {
	if (ids.length === 0) return new Set();
	const rows = await db.orm
		.select({ eventId: outboxEvents.eventId })
		.from(outboxEvents)
		.where(inArray(outboxEvents.eventId, [...ids]));
	return new Set(rows.map(({ eventId }) => eventId));
}
