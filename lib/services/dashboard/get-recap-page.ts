import { z } from "zod";
import { listMeasuredWeeks, type MeasuredWeek } from "@/db/queries/week-list";
import { PictureLocale, type RecapPage } from "@/lib/dashboard/recap-contract";
import { formatDateTime } from "@/lib/format/date";
import { parseTimeZone } from "@/lib/time/time-zone";
import type { ServiceContext } from "../context";
import { resolveGroup } from "../groups/resolve-group";
import { parseInput } from "../parse-input";
import { viewRecap } from "../recap/view-recap";
import { listShareLinks } from "../share/list-share-links";
import { toBoards } from "./boards";
import { toGroupRef } from "./group-ref";
import { toRecapStory } from "./recap-story";
import { toRevisions } from "./revisions";
import { toShareLinkCard } from "./share-link-card";
import { toWeekRef } from "./week-ref";

const InputSchema = z.object({
	/** Slug or Telegram id. */
	ref: z.string(),
	week: z.iso.date(),
	/** Language of caption and picture; the group's own by default. */
	locale: PictureLocale.optional(),
});

/** Everything a week's recap page shows to members. Throws like `getRecap`. */
export async function getRecapPage(ctx: ServiceContext, input: z.input<typeof InputSchema>): Promise<RecapPage> {
	const { ref, week, locale } = parseInput(InputSchema, input);
	const group = await resolveGroup(ctx, { ref });
	const { groupId, zone } = group;
	const groupRef = toGroupRef(group);
	const viewed = await viewRecap(ctx, {
		groupId,
		weekStart: week,
		locale: locale ?? groupRef.locale,
		audience: "members",
	});
	const { recap, names, frozenAt, revised } = viewed.document;
	const [weeks, links] = await Promise.all([
		listMeasuredWeeks(ctx.db, groupId),
		listShareLinks(ctx, { groupId, weekStart: week }),
	]);
	return {
		...toRecapStory(viewed, toBoards(recap.people, names)),
		group: groupRef,
		frozenAt: frozenAt === null ? null : formatDateTime(new Date(frozenAt), parseTimeZone(zone), "en"),
		revised: toRevisions(revised ?? []),
		links: links.map((link) => toShareLinkCard(link, zone)),
		...neighbours(weeks, week),
	};
}

/** The weeks before and after; `weeks` are newest first. */
function neighbours(weeks: readonly MeasuredWeek[], week: string): Pick<RecapPage, "previous" | "next"> {
	const at = weeks.findIndex(({ weekStart }) => weekStart === week);
	const [older, newer] = [weeks[at + 1], at > 0 ? weeks[at - 1] : undefined];
	return {
		previous: older === undefined ? null : toWeekRef(older),
		next: newer === undefined ? null : toWeekRef(newer),
	};
}
