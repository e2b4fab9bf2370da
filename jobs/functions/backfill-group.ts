import { backfillNextPage } from "@/lib/services/collect/scheduled/backfill-next-page";
import { catchUpGroup } from "@/lib/services/collect/scheduled/catch-up-group";
import type { CollectingRef } from "@/lib/services/collect/scheduled/collecting-ref";
import { finishBackfill } from "@/lib/services/collect/scheduled/finish-backfill";
import { measureCollected } from "@/lib/services/collect/scheduled/measure-collected";
import { reportProgress } from "@/lib/services/jobs/report-progress";
import { CANCEL_ON } from "../cancel-on";
import { inngest } from "../client";
import { backfillRequested } from "../events";
import { jobContext } from "../job-context";
import { ONE_PER_ACCOUNT } from "../one-per-account";
import { BACKFILL_STEPS_MAX } from "../schedule";
import { throwJobError } from "../throw-job-error";

/**
 * Reads a group's older history, a step a page, and settles and measures it at its end. A run stays well below the steps
 * a server allows it: another goes on where it ends.
 */
export const backfillGroup = inngest.createFunction(
	{
		id: "backfill-group",
		name: "Read older history",
		retries: 8,
		triggers: [backfillRequested],
		concurrency: [ONE_PER_ACCOUNT],
		// With the part, for the next part is asked for by the run it follows, while that one is still there.
		singleton: { key: 'event.data.groupId + ":" + string(event.data.part)', mode: "skip" },
		cancelOn: [...CANCEL_ON],
	},
	async ({ event, step, runId }) => {
		const { part, ...group } = event.data;
		// First what the chat is by now: the basic group it was, and its counter, before any page is read.
		let isCaughtUp = part > 1;
		const total = { pages: 0, entries: 0, inserted: 0 };
		let isOver = false;
		for (let number = isCaughtUp ? 1 : 0; !isOver; number += 1) {
			if (number > BACKFILL_STEPS_MAX) {
				const id = continuationId(event.id ?? runId, part + 1);
				await step.sendEvent("continue", backfillRequested.create({ ...group, part: part + 1 }, { id }));
				return { ...total, continuesAs: part + 1 };
			}
			const outcome = isCaughtUp
				? await step.run(`page-${number}`, () => readPage(group, runId))
				: await step.run(`catch-up-${number}`, () => catchUp(group));
			if ("skipped" in outcome) return { ...total, ...outcome };
			if ("retryAt" in outcome) {
				await step.sleepUntil(`rest-${number}`, outcome.retryAt);
				continue;
			}
			isCaughtUp = true;
			if (!("isOver" in outcome)) continue;
			total.pages += 1;
			total.entries += outcome.entries;
			total.inserted += outcome.inserted;
			isOver = outcome.isOver;
		}
		await step.run("finish", async () => finishBackfill(await jobContext("backfill-group"), group));
		const measured = await step.run("measure", async () => measureCollected(await jobContext("backfill-group"), group));
		return { ...total, measured };
	},
);

async function catchUp(group: CollectingRef) {
	return catchUpGroup(await jobContext("backfill-group"), group).catch(throwJobError);
}

async function readPage(group: CollectingRef, runId: string) {
	const ctx = await jobContext("backfill-group");
	const page = await backfillNextPage(ctx, group).catch(throwJobError);
	if ("isOver" in page) await reportProgress(ctx, { runId, unit: "messages", ...page });
	return page;
}

/** The same for every repetition of one run, made of what the first part was asked for by. */
function continuationId(eventId: string, part: number): string {
	return `${eventId.replace(/:part-\d+$/, "").slice(0, 110)}:part-${part}`;
}
