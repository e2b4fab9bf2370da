import { z } from "zod";
import type { Group } from "@/lib/domain/group";
import type { JobRun } from "@/lib/domain/job-run";
import type { OwnerNotice } from "@/lib/domain/owner-notice";
import { formatWeekRange } from "@/lib/format/date";
import { parseLocalDate } from "@/lib/time/local-date";
import { jobLabel } from "./job-label";

type FailedRun = Pick<JobRun, "functionId" | "groupId" | "eventData">;

/** What a job is about, as its failures are told apart: the week it is of, or nothing more than its group. */
export function failureMatter({ functionId, groupId, eventData }: FailedRun): {
	readonly prefix: string;
	readonly weekStart: string | null;
} {
	const week = z.object({ weekStart: z.iso.date() }).safeParse(eventData);
	return {
		prefix: `failed:${functionId}:${groupId ?? 0}:`,
		weekStart: week.success ? week.data.weekStart : null,
	};
}

/** What owners are told of a job that failed: of one that fails again and again, once a day. */
export function failureNotice(
	run: FailedRun,
	group: Group | null,
	error: string,
	now: Date,
): Omit<OwnerNotice, "createdAt" | "closedAt"> {
	const { prefix, weekStart } = failureMatter(run);
	const about = group === null ? "" : ` for ${group.title}`;
	const week = weekStart === null ? "" : `${formatWeekRange(parseLocalDate(weekStart), "en")}. `;
	return {
		noticeKey: `${prefix}${weekStart ?? now.toISOString().slice(0, 10)}`,
		kind: "failure",
		groupId: group?.groupId ?? null,
		title: `${jobLabel(run.functionId)}${about} failed`,
		body: `${week}${error}`,
		path: pathOf(run.functionId, group, weekStart),
	};
}

/** Where something can be done about it. */
function pathOf(functionId: string, group: Group | null, weekStart: string | null): string {
	if (functionId === "import-export") return "/import";
	if (functionId === "publish-recap" && group !== null && weekStart !== null)
		return `/groups/${group.slug}/recaps/${weekStart}`;
	return "/jobs";
}
