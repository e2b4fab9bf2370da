import { z } from "zod";
import type { QueryRunner } from "@/db/client";
import { findPostingSettings } from "@/db/queries/posting-settings";
import { type ClosingKey, lockClosing, updateClosing } from "@/db/queries/week-closings";
import { inTransaction } from "@/db/transaction";
import { canPublish } from "@/lib/domain/access";
import { isOpen } from "@/lib/domain/closing-move";
import type { WeekClosing } from "@/lib/domain/posting";
import type { Publication } from "@/lib/domain/publication";
import { AppError } from "@/lib/errors";
import { isLocalDate } from "@/lib/time/local-date";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { type ClaimInput, claimPublication } from "../publish/claim-publication";
import { listWeekPosts } from "../publish/list-week-posts";
import { requireAccess } from "../require-access";
import { ClosingRef } from "./closing-ref";

const InputSchema = ClosingRef.extend({
	/** A person asks for the post now, whatever was decided about the week. */
	isAsked: z.boolean().default(false),
});

/**
 * Claims the post of a closed week by the group's settings, and ties the two together; from then on the owner's decision
 * is taken. A post of the week that is there or on its way is taken for it. `null`: the owner decided against it meanwhile.
 * Throws like `claimPublication`.
 */
export async function claimClosing(
	ctx: ServiceContext,
	input: z.input<typeof InputSchema>,
): Promise<Pick<Publication, "publicationId"> | null> {
	const { groupId, weekStart, isAsked } = parseInput(InputSchema, input);
	requireAccess(canPublish(ctx.actor));
	if (!isLocalDate(weekStart)) throw new AppError("invalid", `Not a date: ${weekStart}`);
	const key = { groupId, weekStart };
	return inTransaction(ctx.db, async (tx) => {
		const closing = await lockClosing(tx, key);
		if (!isAsked && !isPostable(closing)) return null;
		const { publicationId } = (await findPost(tx, key)) ?? (await claimPublication(ctx, await bySettings(tx, key)));
		// One that was declined, or expired, and is asked for now, is under way again.
		const change = { publicationId, ...(isOpen(closing ?? { state: "posted" }) ? {} : UNDER_WAY) };
		if (closing !== null && closing.state !== "posted") await updateClosing(tx, key, change, ctx.now());
		return { publicationId };
	});
}

const UNDER_WAY = { state: "approved", reason: null } as const;

function isPostable(closing: WeekClosing | null): boolean {
	return closing !== null && (closing.state === "failed" || (isOpen(closing) && closing.state !== "draft"));
}

/** A post of the week by whoever claimed it: a second one elsewhere in the group is nobody's wish. */
async function findPost(tx: QueryRunner, key: ClosingKey): Promise<Publication | null> {
	const posts = await listWeekPosts(tx, key);
	return posts.find(({ state }) => state === "sent") ?? posts.find(({ state }) => state === "claimed") ?? null;
}

async function bySettings(tx: QueryRunner, key: ClosingKey): Promise<ClaimInput> {
	const { topicId, accountId, locale, theme } = await findPostingSettings(tx, key.groupId);
	return {
		...key,
		theme,
		...(topicId === null ? {} : { topicId }),
		...(accountId === null ? {} : { account: accountId }),
		...(locale === null ? {} : { locale }),
	};
}
