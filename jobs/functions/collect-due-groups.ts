import { cron } from "inngest";
import {
	type CollectingKind,
	type DueGroup,
	listDueCollecting,
} from "@/lib/services/collect/scheduled/list-due-collecting";
import { CANCEL_ON } from "../cancel-on";
import { inngest } from "../client";
import {
	backfillRequested,
	collectRequested,
	collectSweepRequested,
	membersRequested,
	reactionsRequested,
} from "../events";
import { jobContext } from "../job-context";
import { BACKFILL_SLOT_MS, COLLECT_CRON, COLLECT_SLOT_MS } from "../schedule";
import { throwJobError } from "../throw-job-error";

/** Finds the groups something is due for and asks for it, one event a group and kind; counts the rest by reason. */
export const collectDueGroups = inngest.createFunction(
	{
		id: "collect-due-groups",
		name: "Look for groups to collect",
		retries: 2,
		triggers: [cron(COLLECT_CRON), collectSweepRequested],
		cancelOn: [...CANCEL_ON],
	},
	async ({ step }) => {
		const { at, due, skipped } = await step.run("list-due", async () => {
			const ctx = await jobContext("collect-due-groups");
			return listDueCollecting(ctx).catch(throwJobError);
		});
		const events = [
			...due.collect.map((data) => collectRequested.create(data, { id: idOf("collect", data, at) })),
			...due.backfill.map((data) => backfillRequested.create({ ...data, part: 1 }, { id: idOf("backfill", data, at) })),
			...due.reactions.map((data) => reactionsRequested.create(data, { id: idOf("reactions", data, at) })),
			...due.members.map((data) => membersRequested.create(data, { id: idOf("members", data, at) })),
		];
		if (events.length > 0) await step.sendEvent("request-work", events);
		const { collect, backfill, reactions, members } = due;
		const asked = { backfill: backfill.length, reactions: reactions.length, members: members.length };
		return { collect: collect.length, ...asked, skipped };
	},
);

/** The same within one slot of time, so that two sweeps ask for the same work once. */
function idOf(kind: CollectingKind, { groupId }: DueGroup, at: string): string {
	const slotMs = kind === "backfill" ? BACKFILL_SLOT_MS : COLLECT_SLOT_MS;
	return `${kind}:${groupId}:${Math.floor(Date.parse(at) / slotMs)}`;
}
