import { measureLive } from "@/lib/services/collect/live/measure-live";
import { reportProgress } from "@/lib/services/jobs/report-progress";
import { countMessages } from "@/lib/services/labels/count-messages";
import { finishRelabelling } from "@/lib/services/labels/finish-relabelling";
import { askModel } from "@/lib/services/labels/model/ask-model";
import { type Relabelled, relabelMessages } from "@/lib/services/labels/relabel-messages";
import { CANCEL_ON } from "../cancel-on";
import { inngest } from "../client";
import { relabelRequested } from "../events";
import { jobContext } from "../job-context";
import { MODEL_STEPS_MAX, RELABEL_ROWS_A_STEP, RELABEL_STEPS_MAX } from "../schedule";
import { throwJobError } from "../throw-job-error";

/**
 * Reads a group's stored texts again by the rules and words of now, a step a page, and counts the days anew on which that
 * changed something. Killed at any point it goes on with the page it was at. Where it may, it then asks a language model
 * about recent messages the rules say nothing of.
 */
export const relabelGroup = inngest.createFunction(
	{
		id: "relabel-group",
		name: "Read messages again",
		retries: 4,
		triggers: [relabelRequested],
		concurrency: { limit: 1 },
		singleton: { key: 'event.data.groupId + ":" + string(event.data.part)', mode: "skip" },
		cancelOn: [...CANCEL_ON],
	},
	async ({ event, step, runId }) => {
		const { groupId: group, part } = event.data;
		const groupId = Number(group);
		const total = await step.run("count", () => count(groupId));
		const counts = { messages: 0, changed: 0, asked: 0 };
		let version = event.data.version ?? null;
		let after: number | null | undefined = event.data.after;
		for (let page = 1; after !== null && page <= RELABEL_STEPS_MAX; page += 1) {
			const from: number | undefined = after;
			const rowsBefore = counts.messages;
			const done: Relabelled = await step.run(`page-${page}`, () =>
				relabel({ groupId, from, runId, rowsBefore, total }),
			);
			counts.messages += done.rows;
			counts.changed += done.changed;
			version ??= done.version;
			after = done.next;
		}
		const read = after === null ? await step.run("finish", () => finish(groupId, version)) : { isDone: false };
		if (!read.isDone) {
			// Either there is more to read, or the words changed on the way and all is to be read once more.
			const rest = after == null ? {} : { after, ...(version === null ? {} : { version }) };
			const id = continuationId(event.id ?? runId, part + 1);
			await step.sendEvent("continue", relabelRequested.create({ groupId: group, part: part + 1, ...rest }, { id }));
			return { ...counts, continuesAs: part + 1 };
		}
		for (let turn = 1, isOver = false; !isOver && turn <= MODEL_STEPS_MAX; turn += 1) {
			const answered = await step.run(`ask-${turn}`, () => ask(groupId));
			counts.asked += answered.asked;
			counts.changed += answered.changed;
			isOver = answered.isOver;
		}
		const measured = await step.run("measure", async () => measureLive(await jobContext("relabel-group"), groupId));
		return { ...counts, ...measured };
	},
);

interface Page {
	readonly groupId: number;
	readonly from: number | undefined;
	readonly runId: string;
	/** Read by the pages before. */
	readonly rowsBefore: number;
	readonly total: number;
}

async function relabel({ groupId, from, runId, rowsBefore, total }: Page): Promise<Relabelled> {
	const ctx = await jobContext("relabel-group");
	const input = { groupId, limit: RELABEL_ROWS_A_STEP, ...(from === undefined ? {} : { after: from }) };
	const done = await relabelMessages(ctx, input).catch(throwJobError);
	await reportProgress(ctx, { runId, unit: "messages", current: rowsBefore + done.rows, total });
	return done;
}

async function count(groupId: number): Promise<number> {
	return countMessages(await jobContext("relabel-group"), { groupId }).catch(throwJobError);
}

async function finish(groupId: number, version: number | null) {
	return finishRelabelling(await jobContext("relabel-group"), { groupId, version }).catch(throwJobError);
}

async function ask(groupId: number) {
	return askModel(await jobContext("relabel-group"), { groupId }).catch(throwJobError);
}

/** The same for every repetition of one run, made of what the first part was asked for by. */
function continuationId(eventId: string, part: number): string {
	return `${eventId.replace(/:part-\d+$/, "").slice(0, 110)}:part-${part}`;
}
