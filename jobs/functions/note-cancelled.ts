import { JOB_EVENTS } from "@/lib/domain/job-event";
import { noteCancelledRun } from "@/lib/services/jobs/note-run-end";
import { callOffPosting } from "@/lib/services/posting/call-off-posting";
import { abandonImport } from "@/lib/services/uploads/abandon-import";
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
			const ctx = await jobContext("note-cancelled");
			await noteCancelledRun(ctx, ended.run);
			const order = JOB_EVENTS["export/import.requested"].safeParse(ended.run.eventData);
			if (ended.run.functionId === "import-export" && order.success) await abandonImport(ctx, order.data);
			const week = JOB_EVENTS["recap/week.closed"].safeParse(ended.run.eventData);
			if (ended.run.functionId === "publish-recap" && week.success) {
				await callOffPosting(ctx, { groupId: Number(week.data.groupId), weekStart: week.data.weekStart });
			}
			return { noted: 1 };
		}),
);
