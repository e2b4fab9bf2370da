import { eventType } from "inngest";
import { JOB_EVENTS } from "@/lib/domain/job-event";

// As triggers, as what a run waits for, and to be sent: `collectRequested.create(data, { id })`.
export const collectRequested = eventType("group/collect.requested", { schema: JOB_EVENTS["group/collect.requested"] });
export const backfillRequested = eventType("group/backfill.requested", {
	schema: JOB_EVENTS["group/backfill.requested"],
});
export const reactionsRequested = eventType("group/reactions.requested", {
	schema: JOB_EVENTS["group/reactions.requested"],
});
export const membersRequested = eventType("group/members.requested", { schema: JOB_EVENTS["group/members.requested"] });
export const measureRequested = eventType("group/measure.requested", { schema: JOB_EVENTS["group/measure.requested"] });
export const relabelRequested = eventType("group/relabel.requested", { schema: JOB_EVENTS["group/relabel.requested"] });
export const importRequested = eventType("export/import.requested", { schema: JOB_EVENTS["export/import.requested"] });
export const closeRequested = eventType("week/close.requested", { schema: JOB_EVENTS["week/close.requested"] });
export const weekClosed = eventType("recap/week.closed", { schema: JOB_EVENTS["recap/week.closed"] });
export const publishRequested = eventType("recap/publish.requested", { schema: JOB_EVENTS["recap/publish.requested"] });
export const draftDecided = eventType("recap/draft.decided", { schema: JOB_EVENTS["recap/draft.decided"] });
export const collectSweepRequested = eventType("sweep/collect.requested", {
	schema: JOB_EVENTS["sweep/collect.requested"],
});
export const weekSweepRequested = eventType("sweep/weeks.requested", { schema: JOB_EVENTS["sweep/weeks.requested"] });
export const purgeSweepRequested = eventType("sweep/purge.requested", { schema: JOB_EVENTS["sweep/purge.requested"] });
export const labelSweepRequested = eventType("sweep/labels.requested", {
	schema: JOB_EVENTS["sweep/labels.requested"],
});
export const cancelRequested = eventType("job/cancel.requested", { schema: JOB_EVENTS["job/cancel.requested"] });
