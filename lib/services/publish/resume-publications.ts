import { listDuePublications } from "@/db/queries/publications";
import { canPublish } from "@/lib/domain/access";
import type { PublicationState } from "@/lib/domain/publication";
import type { ServiceContext } from "../context";
import { requireAccess } from "../require-access";
import { deliverPublication } from "./deliver-publication";

/** Claims taken up at once; the rest has its turn the next time. */
const AT_ONCE = 50;

/** Claims taken up, by the state they are in afterwards; `broken`: those that met a defect, which the log has. */
export type ResumeCounts = Readonly<Record<PublicationState | "broken", number>>;

export interface ResumeOptions {
	readonly signal?: AbortSignal;
	/** How long a claim must have been left alone: whoever is at work on it touches it sooner. */
	readonly idleMs?: number;
}

/**
 * Takes up every claim that may be tried now: those a crash left behind and those whose wait is over. A claim whose
 * post arrived is recorded as posted, not posted again; one that fails does not keep the others from their turn.
 */
export async function resumePublications(
	ctx: ServiceContext,
	{ signal, idleMs = 0 }: ResumeOptions = {},
): Promise<ResumeCounts> {
	requireAccess(canPublish(ctx.actor));
	const before = new Date(ctx.now().getTime() - idleMs);
	const counts: Record<keyof ResumeCounts, number> = { claimed: 0, sent: 0, failed: 0, deleted: 0, broken: 0 };
	for (const { publicationId } of await listDuePublications(ctx.db, before, AT_ONCE)) {
		signal?.throwIfAborted();
		try {
			counts[(await deliverPublication(ctx, { publicationId, isAsked: false, signal })).state] += 1;
		} catch (error) {
			signal?.throwIfAborted();
			counts.broken += 1;
			ctx.log.error({ err: error, publicationId }, "recap post could not be taken up");
		}
	}
	return counts;
}
