import { type GetStepTools, NonRetriableError } from "inngest";
import { claimClosing } from "@/lib/services/posting/claim-closing";
import { type FollowedMove, followClosing } from "@/lib/services/posting/follow-closing";
import { remindOfDraft } from "@/lib/services/posting/remind-of-draft";
import { getPublication } from "@/lib/services/publish/get-publication";
import { recordPublication } from "@/lib/services/publish/record-publication";
import { sendClaimed } from "@/lib/services/publish/send-claimed";
import { CANCEL_ON } from "../cancel-on";
import { inngest } from "../client";
import { draftDecided, publishRequested, weekClosed } from "../events";
import { jobContext } from "../job-context";
import { throwJobError } from "../throw-job-error";

type Steps = GetStepTools<typeof inngest>;

/** A draft is looked at hourly for six days at most; a run may have a thousand steps. */
const TURNS_MAX = 200;
const THIS_WEEK = "async.data.groupId == event.data.groupId && async.data.weekStart == event.data.weekStart";

/** Three days of half-hourly tries, within the thousand steps a run may have; the sweep takes up what is left. */
const SENDS_MAX = 150;
/** Between two sends, whatever a wait says. */
const PAUSE_MS = 15_000;

/**
 * Brings a week's recap into its group, exactly once: of a week that was closed when its hour has come and the owner agrees,
 * or at once when somebody asks. Several runs of one week do no harm: the store knows one decision and one post.
 */
export const publishRecap = inngest.createFunction(
	{
		id: "publish-recap",
		name: "Post a week's recap",
		retries: 5,
		triggers: [weekClosed, publishRequested],
		concurrency: [{ key: "event.data.groupId", limit: 1 }],
		cancelOn: [...CANCEL_ON],
	},
	async ({ event, step }) => {
		const week = { groupId: Number(event.data.groupId), weekStart: event.data.weekStart };
		const isAsked = event.name === "recap/publish.requested";
		if (!isAsked) {
			const move = await followWeek(step, week);
			if (move.type === "end") return { state: move.state, reason: move.reason };
		}
		const claimed = await step.run("claim", async () =>
			claimClosing(await jobContext("publish-recap"), { ...week, isAsked }).catch(throwJobError),
		);
		if (claimed === null) return { state: null, reason: "It was decided otherwise meanwhile." };
		return postClaimed(step, { publicationId: claimed.publicationId, isAsked });
	},
);

interface Week {
	readonly groupId: number;
	readonly weekStart: string;
}

/**
 * Waits, looks again and waits until a closed week is to be posted or comes to another end. What stands in the store counts
 * after every wait, whatever woke it: a decision whose event was lost, settings changed meanwhile.
 */
async function followWeek(step: Steps, week: Week): Promise<Extract<FollowedMove, { type: "post" | "end" }>> {
	for (let turn = 1; turn <= TURNS_MAX; turn += 1) {
		const move = await step.run(`look-${turn}`, async () =>
			followClosing(await jobContext("publish-recap"), week).catch(throwJobError),
		);
		switch (move.type) {
			case "wait":
				await step.sleepUntil(`until-post-${turn}`, move.until);
				break;
			case "ask":
				await step.waitForEvent(`decision-${turn}`, { event: draftDecided, if: THIS_WEEK, timeout: move.forMs });
				break;
			case "remind":
				await step.run(`remind-${turn}`, async () =>
					remindOfDraft(await jobContext("publish-recap"), week).catch(throwJobError),
				);
				break;
			default:
				return move;
		}
	}
	return { type: "end", state: null, reason: "It was looked at too often; the next sweep takes it up." };
}

interface Claim {
	readonly publicationId: string;
	/** A person asked for it now: our own caution is skipped the first time. */
	readonly isAsked: boolean;
}

/**
 * Sends a claimed post and records what came of it, a step each, through every wait Telegram asks for. Whichever of them a
 * crash or a second runner meets, the post is in the group once: a send looks before it sends again.
 */
async function postClaimed(step: Steps, { publicationId, isAsked }: Claim) {
	for (let turn = 1; turn <= SENDS_MAX; turn += 1) {
		const nth = turn === 1 ? "" : `-${turn}`;
		const attempt = await step.run(`send${nth}`, async () => {
			const ctx = await jobContext("publish-recap");
			return sendClaimed(ctx, { publicationId, isAsked: isAsked && turn === 1 }).catch(throwJobError);
		});
		const post = await step.run(`record${nth}`, async () => {
			const ctx = await jobContext("publish-recap");
			const isSent = attempt.type !== "settled" && attempt.type !== "resting";
			const { state, messageId, reason, retryAt } = isSent
				? await recordPublication(ctx, { publicationId, outcome: attempt }).catch(throwJobError)
				: await getPublication(ctx, { publicationId }).catch(throwJobError);
			const earliest = ctx.now().getTime() + PAUSE_MS;
			const until = new Date(Math.max(retryAt?.getTime() ?? 0, earliest)).toISOString();
			return { state, messageId, reason, until };
		});
		const { state, messageId, reason } = post;
		if (state === "failed") throw new NonRetriableError(reason ?? "The recap could not be posted.");
		if (state !== "claimed") return { state, messageId, sends: turn };
		await step.sleepUntil(`rest${nth}`, post.until);
	}
	return { state: "claimed" as const, messageId: null, sends: SENDS_MAX };
}
