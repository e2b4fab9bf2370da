import { cron } from "inngest";
import { reportProgress } from "@/lib/services/jobs/report-progress";
import { forgetLeftovers as forgetAllLeftovers } from "@/lib/services/privacy/forget-leftovers";
import { listGroupsToPurge } from "@/lib/services/privacy/list-groups-to-purge";
import { type PurgedTexts, purgeExpiredMessages as purgeTexts } from "@/lib/services/privacy/purge-expired-messages";
import { CANCEL_ON } from "../cancel-on";
import { inngest } from "../client";
import { purgeSweepRequested } from "../events";
import { jobContext } from "../job-context";
import { PURGE_CRON, PURGE_ROWS_A_STEP, PURGE_STEPS_MAX } from "../schedule";
import { throwJobError } from "../throw-job-error";

/** Removes message texts that are older than their group's owner allows, and what else has served its purpose. */
export const purgeExpiredMessages = inngest.createFunction(
	{
		id: "purge-expired-messages",
		name: "Forget what may not be kept",
		retries: 3,
		triggers: [cron(PURGE_CRON), purgeSweepRequested],
		// Not a singleton: a time that was shortened while one runs has to be applied too.
		concurrency: { limit: 1 },
		cancelOn: [...CANCEL_ON],
	},
	async ({ step, runId }) => {
		const counts = { groups: 0, rows: 0, messages: 0, serviceRows: 0 };
		let steps = 0;
		for (let after: number | null = 0; after !== null && steps < PURGE_STEPS_MAX; ) {
			const from: number = after;
			const page = await step.run(`groups-after-${from}`, () => look(from));
			steps += 1;
			for (const groupId of page.groupIds) {
				counts.groups += 1;
				let next: PurgedTexts["next"] | undefined;
				for (let part = 1; next !== null && steps < PURGE_STEPS_MAX; part += 1) {
					const at = next;
					const rowsBefore = counts.rows;
					const purged = await step.run(`group-${groupId}-part-${part}`, () =>
						purge({ groupId, runId, rowsBefore, ...(at === undefined ? {} : { from: at }) }),
					);
					counts.rows += purged.rows;
					counts.messages += purged.messages;
					counts.serviceRows += purged.serviceRows;
					next = purged.next;
					steps += 1;
				}
			}
			after = page.next;
		}
		const leftovers = await step.run("leftovers", forgetLeftovers);
		return { ...counts, ...leftovers, isComplete: steps < PURGE_STEPS_MAX };
	},
);

async function look(after: number) {
	return listGroupsToPurge(await jobContext("purge-expired-messages"), { after }).catch(throwJobError);
}

interface Part {
	readonly groupId: number;
	readonly runId: string;
	/** Looked at by the parts before. */
	readonly rowsBefore: number;
	readonly from?: NonNullable<PurgedTexts["next"]>;
}

async function purge({ groupId, runId, rowsBefore, from }: Part): Promise<PurgedTexts> {
	const ctx = await jobContext("purge-expired-messages");
	const input = { groupId, limit: PURGE_ROWS_A_STEP, ...(from === undefined ? {} : { from }) };
	const purged = await purgeTexts(ctx, input).catch(throwJobError);
	await reportProgress(ctx, { runId, unit: "messages", current: rowsBefore + purged.rows, total: null });
	return purged;
}

async function forgetLeftovers() {
	return forgetAllLeftovers(await jobContext("purge-expired-messages")).catch(throwJobError);
}
