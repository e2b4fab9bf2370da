import type { Board } from "@/lib/dashboard/contract";
import type { RecapStory } from "@/lib/dashboard/recap-contract";
import { altTextOf } from "@/lib/recap/alt-text";
import { captionOf } from "@/lib/recap/caption";
import { parseLocalDate } from "@/lib/time/local-date";
import type { ViewedRecap } from "../recap/view-recap";
import { toMetricSections } from "./metric-sections";
import { toWeekRef } from "./week-ref";

/** What picture, caption and table of one week have in common, for one audience. */
export function toRecapStory({ view, document }: ViewedRecap, boards: Board[]): RecapStory {
	const { recap, frozenAt } = document;
	const alt = altTextOf(view);
	return {
		week: toWeekRef({ weekStart: parseLocalDate(recap.weekStart), isComplete: frozenAt !== null }),
		story: view.story,
		caption: captionOf(view),
		alt: alt.short,
		description: alt.long,
		boards,
		sections: toMetricSections(recap),
	};
}
