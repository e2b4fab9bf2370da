import { deleteSentEvents } from "@/db/queries/outbox-events";
import type { ServiceContext } from "../context";
import { forgetEndedRuns } from "./forget-ended-runs";

/** Longer than any runner remembers an event's id: until then a repeated request is known by its row. */
const SENT_KEPT_MS = 7 * 24 * 60 * 60 * 1_000;

/** Forgets what nobody asks for any more: events handed over, and runs that ended long ago. */
export async function tidyJobs(ctx: Pick<ServiceContext, "db" | "now">): Promise<{ forgotten: number }> {
	await deleteSentEvents(ctx.db, new Date(ctx.now().getTime() - SENT_KEPT_MS));
	return forgetEndedRuns(ctx);
}
