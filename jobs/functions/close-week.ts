import { closeWeek as closeGroupWeek } from "@/lib/services/posting/close-week";
import { freezeWeek } from "@/lib/services/posting/freeze-week";
import { CANCEL_ON } from "../cancel-on";
import { inngest } from "../client";
import { closeRequested } from "../events";
import { jobContext } from "../job-context";
import { throwJobError } from "../throw-job-error";

/** Brings a week's numbers up to date, writes its recap down and decides what becomes of it. */
export const closeWeek = inngest.createFunction(
	{
		id: "close-week",
		name: "Close a week",
		retries: 5,
		triggers: [closeRequested],
		singleton: { key: "event.data.groupId", mode: "skip" },
		cancelOn: [...CANCEL_ON],
	},
	async ({ event, step }) => {
		const week = { groupId: Number(event.data.groupId), weekStart: event.data.weekStart };
		const frozen = await step.run("freeze", async () =>
			freezeWeek(await jobContext("close-week"), week).catch(throwJobError),
		);
		// What follows is asked for in the very transaction that decides it.
		const closed = await step.run("decide", async () =>
			closeGroupWeek(await jobContext("close-week"), week).catch(throwJobError),
		);
		return { ...frozen, ...closed };
	},
);
