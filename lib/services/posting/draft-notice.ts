import type { ClosingVerdict } from "@/lib/domain/closing-verdict";
import type { Group } from "@/lib/domain/group";
import type { OwnerNotice } from "@/lib/domain/owner-notice";
import { formatDateTime, formatWeekRange } from "@/lib/format/date";
import type { LocalDate } from "@/lib/time/local-date";
import { parseTimeZone } from "@/lib/time/time-zone";

/** Names a draft's notice. */
export function draftNoticeKey(groupId: number, weekStart: string): string {
	return `draft:${groupId}:${weekStart}`;
}

/** What owners are told of a recap that waits for them. */
export function draftNotice(
	group: Group,
	weekStart: LocalDate,
	{ postAt, decideBy }: Pick<ClosingVerdict, "postAt" | "decideBy">,
): Omit<OwnerNotice, "createdAt" | "closedAt"> {
	const zone = parseTimeZone(group.zone);
	const at = (instant: Date | null) => (instant === null ? "" : formatDateTime(instant, zone, "en"));
	return {
		noticeKey: draftNoticeKey(group.groupId, weekStart),
		kind: "draft",
		groupId: group.groupId,
		title: `The recap of ${group.title} waits for your approval`,
		body: `${formatWeekRange(weekStart, "en")}. Approved, it is posted on ${at(postAt)}; undecided, it is dropped on ${at(decideBy)}.`,
		path: `/groups/${group.slug}/recaps/${weekStart}`,
	};
}
