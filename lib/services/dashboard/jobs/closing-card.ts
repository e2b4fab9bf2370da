import type { ClosingCard } from "@/lib/dashboard/jobs-contract";
import { openDecisions } from "@/lib/domain/draft-decision";
import type { Group } from "@/lib/domain/group";
import type { ClosingState, PostingSettings, WeekClosing } from "@/lib/domain/posting";
import { parseTimeZone } from "@/lib/time/time-zone";
import { toGroupRef } from "../group-ref";
import { toWeekRef } from "../week-ref";
import { formatMoment } from "./format-moment";

const LABELS: Readonly<Record<ClosingState, string>> = {
	scheduled: "Goes out by itself",
	draft: "Waits for your approval",
	approved: "Approved",
	posted: "Posted",
	failed: "Could not be posted",
	off: "Not posted: switched off",
	quiet: "Not posted: too quiet",
	late: "Not posted: too late",
	declined: "Not posted: declined",
	expired: "Not posted: nobody decided",
	unpostable: "Not posted: no chat to post to",
};

/** What was decided about a closed week, as the dashboard shows it. */
export function toClosingCard(closing: WeekClosing, group: Group, settings: PostingSettings, now: Date): ClosingCard {
	const zone = parseTimeZone(group.zone);
	const canDecide = closing.state === "draft" && openDecisions(closing, now).length > 0;
	const locale = settings.locale ?? (group.locale === "ru" ? "ru" : "en");
	const picture = `/api/groups/${group.slug}/recaps/${closing.weekStart}/picture.png`;
	return {
		group: toGroupRef(group),
		week: toWeekRef({ weekStart: closing.weekStart, isComplete: true }),
		state: closing.state,
		stateLabel: LABELS[closing.state],
		note: closing.reason,
		postAt: closing.postAt === null ? null : formatMoment(closing.postAt, zone),
		decideBy: closing.decideBy === null ? null : formatMoment(closing.decideBy, zone),
		canDecide,
		picture: canDecide ? `${picture}?format=chat&theme=${settings.theme}&locale=${locale}` : null,
	};
}
