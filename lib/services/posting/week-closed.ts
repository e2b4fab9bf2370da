import type { ClosingKey } from "@/db/queries/week-closings";
import type { JobEvent } from "@/lib/domain/job-event";

/**
 * Has a closed week followed on its way into the group. `again` names what made it be looked at once more (the settings
 * of an instant, a decision): runs of one week do no harm to one another.
 */
export function weekClosed(
	{ groupId, weekStart }: ClosingKey,
	again: string | null = null,
): JobEvent<"recap/week.closed"> {
	const id = `closed:${groupId}:${weekStart}`;
	return {
		id: again === null ? id : `${id}:${again}`,
		name: "recap/week.closed",
		data: { groupId: String(groupId), weekStart },
	};
}
