import { listUnsentEvents, markEventsSent } from "@/db/queries/outbox-events";
import type { JobEvent } from "@/lib/domain/job-event";
import type { ServiceContext } from "../context";

/** Hands events to the job runner; settles once it has them. */
export type SendEvents = (events: readonly JobEvent[]) => Promise<void>;

/** As many as one request of the real server takes in good time. */
const BATCH = 100;
/** A runner that refuses so many one after the other is taken to be away, not particular. */
const REFUSALS_MAX = 3;

export interface RelayedEvents {
	readonly sent: number;
	/** Why the rest was not taken; `null`: all were. */
	readonly failure: unknown;
	/** There may be more of them. */
	readonly isFull: boolean;
}

/**
 * Hands the oldest stored events over and marks them after they were taken: a crash in between hands them over again,
 * and the runner knows them by their ids.
 */
export async function relayEvents(ctx: Pick<ServiceContext, "db" | "now">, send: SendEvents): Promise<RelayedEvents> {
	const events = await listUnsentEvents(ctx.db, BATCH);
	const isFull = events.length === BATCH;
	if (events.length === 0) return { sent: 0, failure: null, isFull };
	try {
		await send(events);
	} catch (failure) {
		const taken = events.length === 1 ? [] : await sendOneByOne(events, send);
		await markEventsSent(ctx.db, taken, ctx.now());
		return { sent: taken.length, failure, isFull };
	}
	await markEventsSent(
		ctx.db,
		events.map(({ id }) => id),
		ctx.now(),
	);
	return { sent: events.length, failure: null, isFull };
}

/** One event nobody takes must not hold up those behind it. */
async function sendOneByOne(events: readonly JobEvent[], send: SendEvents): Promise<string[]> {
	const taken: string[] = [];
	let refused = 0;
	for (const event of events) {
		if (refused === REFUSALS_MAX) break;
		try {
			await send([event]);
			taken.push(event.id);
			refused = 0;
		} catch {
			refused += 1;
		}
	}
	return taken;
}
