import { createHash } from "node:crypto";
import { ulid } from "ulid";
import { z } from "zod";
import type { Database } from "@/db/client";
import { insertJobsEvents, type StoredEvent } from "@/db/queries/jobs-events";
import { type KeyClaim, takeKeys } from "@/db/queries/jobs-keys";
import { inTransaction } from "@/db/transaction";
import { AppError } from "@/lib/errors";
import { hashKey } from "./hash-key";
import { EVENT_BYTES_MAX, REMEMBERED_MS } from "./limits";

const SentEvent = z.looseObject({
	id: z.string().max(255).nullish(),
	name: z.string().min(1).max(255),
	data: z.unknown().optional(),
	ts: z.number().nullish(),
});
const SentEvents = z.union([z.array(SentEvent), SentEvent.transform((event) => [event])]);

/** Names the server itself tells of runs under. */
const RESERVED = "inngest/";

/**
 * Stores events that were sent, to be routed by whoever runs the executor. An id that was sent under this name within a
 * day, and a repetition of the same sending (`seed`), are taken once. Returns the events' ids. Throws AppError `invalid`.
 */
export async function receiveEvents(db: Database, body: unknown, seed: string | null, now: Date): Promise<string[]> {
	const events = SentEvents.parse(body).map((event, index) => storedEvent(event, ulidOf(seed, index, now), now));
	if (events.length === 0) return [];
	const claims = events.flatMap(({ eventId, ulid: owner, name }): KeyClaim[] =>
		eventId === owner ? [] : [{ key: keyOf(name, eventId), owner }],
	);
	const expiresAt = new Date(now.getTime() + REMEMBERED_MS);
	await inTransaction(db, async (tx) => {
		const taken = await takeKeys(tx, claims, { now, expiresAt });
		const isNew = (event: StoredEvent) => event.eventId === event.ulid || taken.has(keyOf(event.name, event.eventId));
		await insertJobsEvents(tx, firstOfEach(events.filter(isNew)), now);
	});
	return events.map(({ eventId }) => eventId);
}

function storedEvent(event: z.infer<typeof SentEvent>, id: string, now: Date): StoredEvent {
	const { name } = event;
	if (name.startsWith(RESERVED))
		throw new AppError("invalid", `Events named ${RESERVED}… are the server's own: ${name}`);
	const eventId = event.id || id;
	const body = JSON.stringify({ ...event, id: eventId, name, ts: event.ts ?? now.getTime(), data: event.data ?? {} });
	if (Buffer.byteLength(body) > EVENT_BYTES_MAX) {
		throw new AppError("invalid", `Event ${name} is larger than ${EVENT_BYTES_MAX} bytes`, {
			hint: "Send an id, and read what it stands for in a step.",
		});
	}
	return { ulid: id, eventId, name, body };
}

/** One sending may hold one id twice. */
function firstOfEach(events: readonly StoredEvent[]): StoredEvent[] {
	const first = new Map<string, StoredEvent>();
	for (const event of events) {
		const key = keyOf(event.name, event.eventId);
		if (!first.has(key)) first.set(key, event);
	}
	return [...first.values()];
}

function keyOf(name: string, eventId: string): string {
	return `event:${hashKey(name, eventId)}`;
}

/** The same for every repetition of one sending, whose seed is `milliseconds,entropy`. */
function ulidOf(seed: string | null, index: number, now: Date): string {
	const ms = Number(seed?.split(",")[0]);
	if (seed === null || !Number.isSafeInteger(ms)) return ulid(now.getTime());
	const bytes = createHash("sha256").update(`${seed},${index}`).digest();
	let at = 0;
	return ulid(ms, () => (bytes[at++ % bytes.length] ?? 0) / 256);
}
