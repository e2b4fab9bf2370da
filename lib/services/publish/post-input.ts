import { z } from "zod";
import { LOCALES } from "@/lib/recap/recap-view";

/** Which recap goes where, in which words, and by whom. */
export const PostInput = z.object({
	groupId: z.number().int().positive(),
	/** Monday of the week; the newest complete one by default. */
	weekStart: z.iso.date().optional(),
	/** Name or id of the account that posts; by default the one that collects the group. */
	account: z.string().min(1).max(64).optional(),
	/** Forum topic by its id; none by default, which in a forum is General. */
	topicId: z.number().int().positive().max(2_147_483_647).optional(),
	/** Language of caption and picture; the group's own by default. */
	locale: z.enum(LOCALES).optional(),
	theme: z.enum(["light", "dark"]).default("light"),
});
