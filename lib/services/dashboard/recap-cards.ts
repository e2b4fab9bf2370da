import type { RecapCard } from "@/lib/dashboard/contract";
import type { Group } from "@/lib/domain/group";
import { formatWeekLabel } from "@/lib/format/date";
import { MEMBERS } from "@/lib/recap/audience";
import { headline } from "@/lib/recap/headline";
import { storyFor } from "@/lib/recap/view/public-story";
import { parseLocalDate } from "@/lib/time/local-date";
import type { ServiceContext } from "../context";
import { listRecaps } from "../recap/list-recaps";

/** Pictures shown below an overview; older ones are a week-picker away. */
const CARDS_MAX = 6;

/** The newest frozen recaps as a gallery shows them. */
export async function listRecapCards(ctx: ServiceContext, group: Group): Promise<RecapCard[]> {
	const recaps = await listRecaps(ctx, { groupId: group.groupId, limit: CARDS_MAX });
	return recaps.map(({ recap }) => {
		const weekStart = parseLocalDate(recap.weekStart);
		const label = formatWeekLabel(weekStart, "en");
		return {
			week: { start: weekStart, label, isComplete: true },
			story: headline(storyFor(recap, MEMBERS), "en"),
			picture: `/api/groups/${encodeURIComponent(group.slug)}/recaps/${weekStart}/picture.png?format=og&locale=${group.locale === "ru" ? "ru" : "en"}`,
			alt: `Recap picture of ${label}`,
		};
	});
}
