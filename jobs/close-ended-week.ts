import type { GetStepTools } from "inngest";
import { closeDueWeeks } from "@/lib/services/posting/close-due-weeks";
import type { inngest } from "./client";
import { closeRequest } from "./close-request";
import { jobContext } from "./job-context";
import { throwJobError } from "./throw-job-error";

/** Has a group's week closed that has just ended, without waiting for the next sweep. Answers how many that are. */
export async function closeEndedWeek(step: GetStepTools<typeof inngest>, groupId: number): Promise<number> {
	const { due, at } = await step.run("look-for-ended-week", async () => {
		const ctx = await jobContext("collect-group");
		const ended = await closeDueWeeks(ctx, { groupId }).catch(throwJobError);
		return { due: ended.due, at: ctx.now().toISOString() };
	});
	const requests = due.map((week) => closeRequest(week, at));
	if (requests.length > 0) await step.sendEvent("close-week", requests);
	return requests.length;
}
