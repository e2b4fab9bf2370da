import type { RowDataPacket } from "mysql2/promise";
import type { QueryRunner } from "../client";

/** What there is to do, told in one statement. */
export interface JobsPulse {
	readonly hasEvents: boolean;
	readonly hasCalls: boolean;
	readonly hasTimers: boolean;
	/** When the next call or timer is due that is not yet; `null`: none is. */
	readonly nextAt: Date | null;
}

/** Whether anything waits for the executor at `now`, and when the next thing does. */
export async function readPulse(db: QueryRunner, now: Date): Promise<JobsPulse> {
	const due = (lane: number) => `FROM jobs_queue WHERE lane = ${lane} AND lease_epoch = 0 AND due_at`;
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT EXISTS (SELECT 1 FROM jobs_event WHERE routed_at IS NULL) AS events,
			EXISTS (SELECT 1 ${due(1)} <= ?) AS calls, EXISTS (SELECT 1 ${due(0)} <= ?) AS timers,
			(SELECT MIN(due_at) ${due(1)} > ?) AS nextCall, (SELECT MIN(due_at) ${due(0)} > ?) AS nextTimer`,
		[now, now, now, now],
	);
	const { events, calls, timers, nextCall, nextTimer } = rows[0] as Record<string, unknown>;
	const next = [nextCall, nextTimer].flatMap((at) => (at instanceof Date ? [at.getTime()] : []));
	return {
		hasEvents: Number(events) === 1,
		hasCalls: Number(calls) === 1,
		hasTimers: Number(timers) === 1,
		nextAt: next.length === 0 ? null : new Date(Math.min(...next)),
	};
}
