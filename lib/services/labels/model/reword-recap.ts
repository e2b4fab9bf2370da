import { z } from "zod";
import type { Rewording } from "@/lib/dashboard/labels-contract";
import { PictureLocale } from "@/lib/dashboard/recap-contract";
import { canManageGroups } from "@/lib/domain/access";
import { AppError } from "@/lib/errors";
import { completeChat } from "@/lib/model/complete-chat";
import { captionOf } from "@/lib/recap/caption";
import type { ServiceContext } from "../../context";
import { resolveGroup } from "../../groups/resolve-group";
import { parseInput } from "../../parse-input";
import { viewRecap } from "../../recap/view-recap";
import { requireAccess } from "../../require-access";
import { allowedModel } from "./allowed-model";
import { readRewording, rewordQuestion } from "./reword-question";

const InputSchema = z.object({
	group: z.string().min(1).max(255),
	week: z.iso.date(),
	locale: PictureLocale.optional(),
});

/**
 * Has the language model reword a week's recap, which is told to it without people's names. Each line is kept as it was
 * unless the model's has the very same numbers. Throws AppError `conflict` where no model is set up or allowed, and
 * `upstream_unavailable` when it does not answer.
 */
export async function rewordRecap(ctx: ServiceContext, input: z.input<typeof InputSchema>): Promise<Rewording> {
	const { group: ref, week, locale } = parseInput(InputSchema, input);
	requireAccess(canManageGroups(ctx.actor));
	const group = await resolveGroup(ctx, { ref });
	const request = { groupId: group.groupId, weekStart: week, locale: locale ?? (group.locale === "ru" ? "ru" : "en") };
	const { view } = await viewRecap(ctx, { ...request, audience: "public" });
	const lines = captionOf(view).split("\n");
	const model = await allowedModel(ctx.db, group.groupId);
	if (model === null) {
		throw new AppError("conflict", "No language model may be asked about this group.", {
			hint: "Switch one on in the group's settings, under Words and tags.",
		});
	}
	const reworded = readRewording(await completeChat(model, rewordQuestion(lines)), lines);
	return { text: reworded.join("\n"), changed: reworded.filter((line, index) => line !== lines[index]).length };
}
