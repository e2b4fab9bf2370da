import type {
	ClosingCard,
	DraftDecision,
	PostingChange,
	PostingPage,
	RetentionChange,
} from "@/lib/dashboard/jobs-contract";

import type { ServiceContext } from "../../context";
import { resolveGroup } from "../../groups/resolve-group";
import { decideDraft } from "../../posting/decide-draft";
import { getPosting } from "../../posting/get-posting";
import { updatePosting } from "../../posting/update-posting";
import { updateRetention } from "../../privacy/update-retention";
import { toClosingCard } from "./closing-card";
import { getPostingPage } from "./get-posting-page";

/** Stores how a group's recap is posted, and answers with what is so now. */
export async function changePosting(
	ctx: ServiceContext,
	{ ref, ...change }: PostingChange & { readonly ref: string },
): Promise<PostingPage> {
	const { groupId, slug } = await resolveGroup(ctx, { ref });
	await updatePosting(ctx, { groupId, ...change });
	return getPostingPage(ctx, { ref: slug });
}

/** Stores how long a group's texts are kept, and answers with what is so now. */
export async function changeRetention(
	ctx: ServiceContext,
	{ ref, textDays }: RetentionChange & { readonly ref: string },
): Promise<PostingPage> {
	const { slug } = await resolveGroup(ctx, { ref });
	await updateRetention(ctx, { group: slug, textDays });
	return getPostingPage(ctx, { ref: slug });
}

/** Decides what becomes of a week's draft, and answers with what is so now. */
export async function decideClosing(
	ctx: ServiceContext,
	{ ref, week, decision }: DraftDecision & { readonly ref: string; readonly week: string },
): Promise<ClosingCard> {
	const group = await resolveGroup(ctx, { ref });
	const closing = await decideDraft(ctx, { group: group.slug, weekStart: week, decision });
	const settings = await getPosting(ctx, { groupId: group.groupId });
	return toClosingCard(closing, group, settings, ctx.now());
}
