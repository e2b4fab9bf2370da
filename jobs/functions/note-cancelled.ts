import { noteCancelledRun } from "@/lib/services/jobs/note-run-end";
import { inngest } from "../client";
import { endedRun } from "../ended-run";
import { jobContext } from "../job-context";

/** Shows people that a run was called off: the run itself is not asked any more. */
export const noteCancelled = inngest.createFunction(
	{
		id: "note-cancelled",
		name: "Noting a cancelled run",
		retries: 3,
		triggers: [{ event: "inngest/function.cancelled" }],
	},
	async ({ event, step }) =>
		step.run("note", async () => {
			const ended = endedRun(event.data);
			if (ended === null) return { noted: 0 };
			await noteCancelledRun(await jobContext("note-cancelled"), ended.run);
			return { noted: 1 };
		}),
);
