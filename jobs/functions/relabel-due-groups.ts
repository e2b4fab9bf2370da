import { cron } from "inngest";
import { listGroupsToRelabel } from "@/lib/services/labels/list-groups-to-relabel";
import { CANCEL_ON } from "../cancel-on";
import { inngest } from "../client";
import { labelSweepRequested, relabelRequested } from "../events";
import { jobContext } from "../job-context";
import { LABELS_CRON } from "../schedule";
import { throwJobError } from "../throw-job-error";

/** Pages of a hundred groups; whoever tracks more has them looked at an hour later. */
const PAGES_MAX = 50;

/** Finds the groups whose messages were read by other rules than those of now, and has them read again one by one. */
export const relabelDueGroups = inngest.createFunction(
	{
		id: "relabel-due-groups",
		name: "Look for messages to read again",
		retries: 3,
		triggers: [cron(LABELS_CRON), labelSweepRequested],
		singleton: { mode: "skip" },
		cancelOn: [...CANCEL_ON],
	},
	async ({ step }) => {
		let relabel = 0;
		for (let page = 1, after: number | null = 0; after !== null && page <= PAGES_MAX; page += 1) {
			const from: number = after;
			const found = await step.run(`look-${page}`, () => look(from));
			if (found.groupIds.length > 0) {
				await step.sendEvent(
					`relabel-${page}`,
					found.groupIds.map((groupId) => toRequest(groupId, found)),
				);
			}
			relabel += found.groupIds.length;
			after = found.next;
		}
		return { relabel };
	},
);

async function look(after: number) {
	const ctx = await jobContext("relabel-due-groups");
	return { ...(await listGroupsToRelabel(ctx, { after }).catch(throwJobError)), at: ctx.now().toISOString() };
}

/** One an hour: what fails for good is not tried again at every look. */
function toRequest(groupId: number, { version, at }: { readonly version: number; readonly at: string }) {
	const id = `relabel:${groupId}:rules-${version}:${at.slice(0, 13)}`;
	return relabelRequested.create({ groupId: String(groupId), part: 1 }, { id });
}
