import { cron } from "inngest";
import { closeDueWeeks as findDueWeeks } from "@/lib/services/posting/close-due-weeks";
import { listOverdueWeeks } from "@/lib/services/posting/list-overdue-weeks";
import { CANCEL_ON } from "../cancel-on";
import { inngest } from "../client";
import { closeRequest } from "../close-request";
import { weekClosed, weekSweepRequested } from "../events";
import { jobContext } from "../job-context";
import { WEEK_SWEEP_CRON } from "../schedule";
import { throwJobError } from "../throw-job-error";

/** Pages of a hundred groups; whoever tracks more has them looked at half an hour later. */
const PAGES_MAX = 50;
const RESCUE_EVERY_MS = 6 * 3_600_000;

/** Finds the weeks that are over, each on its group's own clock, and has them closed one by one. */
export const closeDueWeeks = inngest.createFunction(
	{
		id: "close-due-weeks",
		name: "Close weeks that are over",
		retries: 3,
		triggers: [cron(WEEK_SWEEP_CRON), weekSweepRequested],
		singleton: { mode: "skip" },
		cancelOn: [...CANCEL_ON],
	},
	async ({ step }) => {
		const counts = { groups: 0, due: 0, resumed: 0 };
		const skipped: Record<string, number> = {};
		for (let page = 1, after: number | null = 0; after !== null && page <= PAGES_MAX; page += 1) {
			const from: number = after;
			const found = await step.run(`look-${page}`, () => look(from));
			if (found.due.length > 0)
				await step.sendEvent(
					`close-${page}`,
					found.due.map((week) => closeRequest(week, found.at)),
				);
			counts.groups += found.groups;
			counts.due += found.due.length;
			for (const [skip, count] of Object.entries(found.skipped)) skipped[skip] = (skipped[skip] ?? 0) + Number(count);
			after = found.next;
		}
		const overdue = await step.run("look-for-overdue", lookForOverdue);
		if (overdue.length > 0) await step.sendEvent("resume", overdue.map(toWeekClosed));
		return { ...counts, resumed: overdue.length, skipped };
	},
);

async function look(after: number) {
	const ctx = await jobContext("close-due-weeks");
	return { ...(await findDueWeeks(ctx, { after }).catch(throwJobError)), at: ctx.now().toISOString() };
}

async function lookForOverdue() {
	const ctx = await jobContext("close-due-weeks");
	const turn = Math.floor(ctx.now().getTime() / RESCUE_EVERY_MS);
	return (await listOverdueWeeks(ctx).catch(throwJobError)).map((week) => ({ ...week, turn }));
}

interface Week {
	readonly groupId: number;
	readonly weekStart: string;
}

/** One in six hours: what fails for good is not tried again every half hour. */
function toWeekClosed({ groupId, weekStart, turn }: Week & { readonly turn: number }) {
	const id = `closed:${groupId}:${weekStart}:overdue-${turn}`;
	return weekClosed.create({ groupId: String(groupId), weekStart }, { id });
}
