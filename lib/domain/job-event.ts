import { z } from "zod";

/** Ids and dates cross a queue as text: JSON has neither, and a store may keep an event longer than a version of this code. */
const groupId = z.string().regex(/^[1-9]\d{0,9}$/, "is no group number");
const accountId = z.string().min(1).max(64);
const week = z.object({ groupId, weekStart: z.iso.date() });
const collecting = z.object({ groupId, accountId });

/** Every event of the jobs and what it carries. A request asks for work; a fact (past tense) tells that something is so. */
export const JOB_EVENTS = {
	/** Bring a group up to date, and read what lies beside its messages. */
	"group/collect.requested": collecting,
	/** Read older history; `part` counts the runs one backfill is cut into, from 1. */
	"group/backfill.requested": collecting.extend({ part: z.number().int().positive() }),
	"group/reactions.requested": collecting,
	"group/members.requested": collecting,
	/** Measure the weeks of a group that are out of date; with `rebuild` all of them. */
	"group/measure.requested": z.object({ groupId, rebuild: z.boolean() }),
	/** Read a group's stored texts again; `part` counts the runs it is cut into, which go on after a message's id. */
	"group/relabel.requested": z.object({
		groupId,
		part: z.number().int().positive(),
		after: z.number().int().optional(),
		/** labelVersion() the first messages were read with. */
		version: z.number().int().optional(),
	}),
	/** Read an uploaded export, whose files lie in the upload's folder. */
	"export/import.requested": z.object({
		importId: z.uuid(),
		uploadId: z.string().min(1).max(64),
		chat: z.string().max(255).nullable(),
		timezone: z.string().max(64).nullable(),
	}),
	"week/close.requested": week,
	/** A week's recap is frozen, and what is to become of it is decided by the group's settings. */
	"recap/week.closed": week,
	/** Somebody asks for a week's post now. */
	"recap/publish.requested": week,
	/** The owner has said what becomes of a draft. */
	"recap/draft.decided": week.extend({ decision: z.enum(["approved", "declined"]) }),
	/** A sweep out of turn. */
	"sweep/collect.requested": z.object({}),
	"sweep/weeks.requested": z.object({}),
	"sweep/purge.requested": z.object({}),
	"sweep/labels.requested": z.object({}),
	/** End the runs this event started; `eventId` is the event's own id. */
	"job/cancel.requested": z.object({ eventId: z.string().min(1).max(128) }),
} as const;

export type JobEventName = keyof typeof JOB_EVENTS;
export type JobEventData<N extends JobEventName> = z.infer<(typeof JOB_EVENTS)[N]>;

/** The event that asks for an import: by its id the import's run is found again. */
export function importEventId(importId: string): string {
	return `import:${importId}`;
}

/** An event on its way to the job runner. The same id is sent again at will: the runner takes it once. */
export interface JobEvent<N extends JobEventName = JobEventName> {
	/** At most 128 characters, made of what makes the event one: `close:12:2026-11-16`. */
	readonly id: string;
	readonly name: N;
	readonly data: JobEventData<N>;
}
