import type { ResultSetHeader, RowDataPacket } from "mysql2/promise";
import type { QueryRunner } from "../client";
import { sqlInstant } from "../sql-instant";
import { bulkInsert } from "../upsert";

/** An event as the executor keeps it. */
export interface StoredEvent {
	readonly ulid: string;
	/** The sender's id, else the ulid. */
	readonly eventId: string;
	readonly name: string;
	/** The whole event as functions see it, as JSON. */
	readonly body: string;
}

/** A stored event waiting to be routed. */
export interface UnroutedEvent extends StoredEvent {
	readonly seq: number;
}

/** Stores events to be routed; one of a known ulid is left as it is. */
export async function insertJobsEvents(db: QueryRunner, events: readonly StoredEvent[], at: Date): Promise<void> {
	const columns = ["ulid", "event_id", "name", "body", "received_at"];
	const rows = events.map(({ ulid, eventId, name, body }) => [ulid, eventId, name, body, sqlInstant(at)]);
	await bulkInsert(db, { table: "jobs_event", columns, onDuplicate: "ulid = ulid" }, rows);
}

/** Events not routed yet, in the order they came. */
export async function listUnroutedEvents(db: QueryRunner, limit: number): Promise<UnroutedEvent[]> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		"SELECT seq, ulid, event_id, name, body FROM jobs_event WHERE routed_at IS NULL ORDER BY seq LIMIT ?",
		[limit],
	);
	return rows.map((row) => ({
		seq: Number(row.seq),
		ulid: String(row.ulid),
		eventId: String(row.event_id),
		name: String(row.name),
		body: String(row.body),
	}));
}

/** Notes events as routed. Returns how many were not before. */
export async function markEventsRouted(tx: QueryRunner, seqs: readonly number[], at: Date): Promise<number> {
	const [marked] = await tx.pool.query<ResultSetHeader>(
		"UPDATE jobs_event SET routed_at = ? WHERE seq IN (?) AND routed_at IS NULL",
		[at, [...seqs]],
	);
	return marked.affectedRows;
}
