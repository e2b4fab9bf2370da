import { noteFailedRun } from "@/lib/services/jobs/note-run-end";
import { inngest } from "../client";
import { endedRun } from "../ended-run";
import { jobContext } from "../job-context";

/** Tells owners of a job that failed for good. Its own failure is left to the log. */
export const notifyFailure = inngest.createFunction(
	{
		id: "notify-failure",
		name: "Telling of a failure",
		retries: 3,
		triggers: [{ event: "inngest/function.failed", if: "event.data.function_id != 'shiplog-notify-failure'" }],
	},
	async ({ event, step }) =>
		step.run("notify", async () => {
			const ended = endedRun(event.data);
			if (ended === null) return { told: 0 };
			await noteFailedRun(await jobContext("notify-failure"), ended.run, ended.error);
			return { told: 1 };
		}),
);
