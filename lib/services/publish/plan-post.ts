import type { z } from "zod";
import { findGroup } from "@/db/queries/tracked-groups";
import type { Group } from "@/lib/domain/group";
import type { PublicationTarget } from "@/lib/domain/publication";
import { AppError } from "@/lib/errors";
import { captionOf } from "@/lib/recap/caption";
import type { Locale } from "@/lib/recap/recap-view";
import type { LocalDate } from "@/lib/time/local-date";
import type { ServiceContext } from "../context";
import { viewRecap } from "../recap/view-recap";
import type { PostInput } from "./post-input";

/** What is posted and where, before anybody is asked to post it. */
export interface PostPlan extends PublicationTarget {
	readonly group: Group;
	/** Plain text, at most 1,024 UTF-16 units. */
	readonly caption: string;
	readonly locale: Locale;
	readonly theme: "light" | "dark";
	/** `false`: the week is not over, or not collected to its end. */
	readonly isFrozen: boolean;
}

/** Plans a post from what is stored. Throws AppError `not_found` for a group or week there is none of. */
export async function planPost(ctx: ServiceContext, input: z.output<typeof PostInput>): Promise<PostPlan> {
	const { groupId, weekStart, topicId = null, theme } = input;
	const group = await findGroup(ctx.db, groupId);
	if (group === null) throw new AppError("not_found", `No group has the number ${groupId}.`);
	const locale = input.locale ?? (group.locale === "ru" ? "ru" : "en");
	const { view, document } = await viewRecap(ctx, {
		groupId,
		locale,
		audience: "members",
		...(weekStart === undefined ? {} : { weekStart }),
	});
	return {
		group,
		groupId,
		weekStart: document.recap.weekStart as LocalDate,
		chatId: group.chatId,
		topicId,
		caption: captionOf(view),
		locale,
		theme,
		isFrozen: document.frozenAt !== null,
	};
}
