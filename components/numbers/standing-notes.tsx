import { Flame, Trophy } from "lucide-react";
import type { MetricInTime } from "@/lib/dashboard/contract";

/** What is special about a number among the weeks before it; nothing for one that is not. */
export function StandingNotes({ inTime }: { readonly inTime: MetricInTime | undefined }) {
	if (inTime === undefined || (inTime.record === null && inTime.streak === null)) return null;
	return (
		<ul className="flex flex-wrap gap-x-3 gap-y-0.5 text-xs text-sub">
			{inTime.record === null ? null : (
				<li className="inline-flex items-center gap-1">
					<Trophy aria-hidden className="size-3.5 text-accent-ink" />
					{inTime.record}
				</li>
			)}
			{inTime.streak === null ? null : (
				<li className="inline-flex items-center gap-1">
					<Flame aria-hidden className="size-3.5 text-accent-ink" />
					{inTime.streak}
				</li>
			)}
		</ul>
	);
}
