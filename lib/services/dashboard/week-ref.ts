import type { WeekRef } from "@/lib/dashboard/contract";
import { formatWeekLabel } from "@/lib/format/date";
import type { LocalDate } from "@/lib/time/local-date";

/** How pages name a week. */
export function toWeekRef(week: { readonly weekStart: LocalDate; readonly isComplete: boolean }): WeekRef {
	return { start: week.weekStart, label: formatWeekLabel(week.weekStart, "en"), isComplete: week.isComplete };
}
