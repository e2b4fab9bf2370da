import type { QueryRunner } from "@/db/client";
import { insertOutboxEvents } from "@/db/queries/outbox-events";
import { JOB_EVENTS, type JobEvent } from "@/lib/domain/job-event";
import type { ServiceContext } from "../context";

/** Wakes whoever hands events over in this process. On globalThis because Next loads one module several times. */
const held = globalThis as typeof globalThis & { shiplogOutboxWake?: (() => void) | undefined };

/**
 * Asks the job runner for work: the events are stored, inside the caller's transaction when `db` is one, and handed over
 * soon after by the process that runs the jobs. Asking again with the same ids changes nothing. Throws ZodError for a
 * payload of the wrong shape: a defect.
 */
export async function requestEvents(
	ctx: Pick<ServiceContext, "db" | "now">,
	events: readonly JobEvent[],
	db: QueryRunner = ctx.db,
): Promise<void> {
	for (const { name, data } of events) JOB_EVENTS[name].parse(data);
	await insertOutboxEvents(db, events, ctx.now());
	held.shiplogOutboxWake?.();
}

/** Registers what `requestEvents` calls after storing. */
export function onEventsRequested(wake: (() => void) | null): void {
	held.shiplogOutboxWake = wake ?? undefined;
}
