import { randomBytes, randomUUID } from "node:crypto";
import { z } from "zod";
import { changePublication, insertPublicationOnce } from "@/db/queries/publications";
import { canPublish } from "@/lib/domain/access";
import { claimStep, type Publication } from "@/lib/domain/publication";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";
import { findClaim } from "./find-claim";
import { getPublication } from "./get-publication";
import { type PostPlan, planPost } from "./plan-post";
import { PostInput } from "./post-input";
import { postingAccount } from "./posting-account";
import { refuseUnpostable } from "./refuse-unpostable";

const InputSchema = PostInput.extend({
	/** One more post on purpose, after an earlier one was deleted or failed. */
	again: z.boolean().default(false),
});
export type ClaimInput = z.input<typeof InputSchema>;

/**
 * Claims a week's post for one chat and topic: the row, with the random id Telegram deduplicates by, is there before
 * anything is sent. The same claim returns the same row, posted or not. Throws AppError `conflict` for a week that is
 * not frozen, a group known from an export only, or a post deleted before (without `again`).
 */
export async function claimPublication(ctx: ServiceContext, input: ClaimInput): Promise<Publication> {
	const { again, ...wanted } = parseInput(InputSchema, input);
	requireAccess(canPublish(ctx.actor));
	const plan = await planPost(ctx, wanted);
	const existing = await findClaim(ctx, plan);
	if (existing !== null && claimStep(existing.state, again) === "keep") return existing;
	refuseUnpostable(plan);
	const { accountId } = await postingAccount(ctx, plan.groupId, wanted.account ?? null);
	if (existing !== null) return claimAgain(ctx, existing, { plan, accountId, again });
	const claimed = newClaim(ctx, plan, accountId);
	if (await insertPublicationOnce(ctx.db, claimed)) return claimed;
	const other = await findClaim(ctx, plan);
	if (other === null) throw new AppError("conflict", "Somebody else is claiming this post right now.");
	return other;
}

async function claimAgain(
	ctx: ServiceContext,
	existing: Publication,
	{ plan, accountId, again }: { readonly plan: PostPlan; readonly accountId: string; readonly again: boolean },
): Promise<Publication> {
	const { publicationId, state } = existing;
	const fresh = newClaim(ctx, plan, accountId);
	const { caption, locale, theme, claimedAt } = fresh;
	const reopened = {
		...{ caption, locale, theme, accountId, state: "claimed" as const, ...NOTHING_WRONG },
		// What was ever sent is looked for since the first claim.
		...(existing.attempts === 0 ? { claimedAt } : {}),
	};
	const renewed = { ...reopened, claimedAt, randomId: fresh.randomId, ...NEVER_SENT };
	const step = claimStep(state, again);
	await changePublication(ctx.db, { publicationId, from: state }, step === "renew" ? renewed : reopened, ctx.now());
	return getPublication(ctx, { publicationId });
}

const NOTHING_WRONG = { reasonCode: null, reason: null, retryAt: null } as const;
const NEVER_SENT = {
	messageId: null,
	attempts: 0,
	firstSendAt: null,
	channelPts: null,
	sentAt: null,
	deletedAt: null,
} as const;

function newClaim(ctx: ServiceContext, plan: PostPlan, accountId: string): Publication {
	const { groupId, weekStart, chatId, topicId, caption, locale, theme } = plan;
	const now = ctx.now();
	return {
		publicationId: randomUUID(),
		...{ groupId, weekStart, chatId, topicId, caption, locale, theme, accountId },
		randomId: newRandomId(),
		state: "claimed",
		...NOTHING_WRONG,
		...NEVER_SENT,
		claimedAt: now,
		updatedAt: now,
	};
}

/** 64 bits nobody used before; never 0, which means "none". */
function newRandomId(): string {
	const id = randomBytes(8).readBigInt64BE();
	return id === 0n ? newRandomId() : id.toString();
}
