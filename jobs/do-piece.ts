import type { GetStepTools } from "inngest";
import { catchUpGroup } from "@/lib/services/collect/scheduled/catch-up-group";
import { collectPiece, type SidePiece } from "@/lib/services/collect/scheduled/collect-piece";
import type { CollectingRef } from "@/lib/services/collect/scheduled/collecting-ref";
import type { inngest } from "./client";
import { jobContext } from "./job-context";
import { RESTS_MAX } from "./schedule";
import { throwJobError } from "./throw-job-error";

export interface Piece {
	/** The function that does it. */
	readonly job: string;
	readonly group: CollectingRef;
	readonly piece: SidePiece | "catch-up";
}

/** Does one piece of collecting and sleeps through the rests Telegram asks for; one rest too many is the outcome itself. */
export async function doPiece(step: GetStepTools<typeof inngest>, { job, group, piece }: Piece) {
	for (let rests = 0; ; rests += 1) {
		const outcome = await step.run(rests === 0 ? piece : `${piece}-${rests}`, async () => {
			const ctx = await jobContext(job);
			const work = piece === "catch-up" ? catchUpGroup(ctx, group) : collectPiece(ctx, { ...group, piece });
			return work.catch(throwJobError);
		});
		if (!("retryAt" in outcome) || rests >= RESTS_MAX) return outcome;
		await step.sleepUntil(`rest-${piece}-${rests}`, outcome.retryAt);
	}
}
