import { measureCollected } from "@/lib/services/collect/scheduled/measure-collected";
import { planCollecting } from "@/lib/services/collect/scheduled/plan-collecting";
import { CANCEL_ON } from "../cancel-on";
import { inngest } from "../client";
import { closeEndedWeek } from "../close-ended-week";
import { doPiece } from "../do-piece";
import { collectRequested } from "../events";
import { jobContext } from "../job-context";
import { ONE_PER_ACCOUNT } from "../one-per-account";

/** Brings one group up to date and reads what is due beside its messages, a step a piece; then measures it. */
export const collectGroup = inngest.createFunction(
	{
		id: "collect-group",
		name: "Bring a group up to date",
		retries: 4,
		triggers: [collectRequested],
		concurrency: [ONE_PER_ACCOUNT],
		singleton: { key: "event.data.groupId", mode: "skip" },
		cancelOn: [...CANCEL_ON],
	},
	async ({ event, step }) => {
		const group = event.data;
		const plan = await step.run("plan", async () => planCollecting(await jobContext("collect-group"), group));
		if (!("pieces" in plan)) return plan;
		const done: Record<string, unknown> = {};
		for (const piece of plan.pieces) {
			const outcome = await doPiece(step, { job: "collect-group", group, piece });
			done[piece] = outcome;
			if (piece === "catch-up" && "skipped" in outcome) return outcome;
		}
		// Also while nobody writes, for weeks end. What the other pieces change is measured with the next of these.
		if (!plan.pieces.includes("catch-up")) return done;
		const measured = await step.run("measure", async () => measureCollected(await jobContext("collect-group"), group));
		const closing = await closeEndedWeek(step, Number(group.groupId));
		return { ...done, measured, closing };
	},
);
