import { reportProgress } from "@/lib/services/jobs/report-progress";
import { rebuildRollups } from "@/lib/services/rollup/rebuild-rollups";
import { rollUpDirtyWeeks } from "@/lib/services/rollup/roll-up-dirty-weeks";
import { CANCEL_ON } from "../cancel-on";
import { inngest } from "../client";
import { measureRequested } from "../events";
import { jobContext } from "../job-context";
import { throwJobError } from "../throw-job-error";

/** Measures a group's weeks that are out of date, or all of them again. Killed at any point, it goes on with the week it was at. */
export const measureGroup = inngest.createFunction(
	{
		id: "measure-group",
		name: "Measure a group's weeks",
		retries: 4,
		triggers: [measureRequested],
		concurrency: { limit: 1 },
		// One run for a handful of taps; a tap while a run is at work gets a run of its own after it.
		debounce: { key: 'event.data.groupId + (event.data.rebuild ? ":all" : ":due")', period: "3s" },
		cancelOn: [...CANCEL_ON],
	},
	async ({ event, step, runId }) => {
		const { groupId, rebuild } = event.data;
		const measured = await step.run("measure", () => measure(Number(groupId), rebuild, runId));
		return { weeksMeasured: measured.weeks };
	},
);

async function measure(groupId: number, rebuild: boolean, runId: string): Promise<{ readonly weeks: number }> {
	const ctx = await jobContext("measure-group");
	const onProgress = (current: number, total: number) => {
		void reportProgress(ctx, { runId, unit: "weeks", current, total });
	};
	return (rebuild ? rebuildRollups : rollUpDirtyWeeks)(ctx, { groupId, onProgress }).catch(throwJobError);
}
