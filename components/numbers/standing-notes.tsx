import { ArrowDownToLine, ArrowUpToLine, TrendingDown, TrendingUp } from "lucide-react";
import type { MetricInTime } from "@/lib/dashboard/contract";

const RECORD_ICONS = { highest: ArrowUpToLine, lowest: ArrowDownToLine } as const;
const STREAK_ICONS = { up: TrendingUp, down: TrendingDown } as const;

/** What is special about a number among the weeks before it; nothing for one that is not. */
export function StandingNotes({ inTime }: { readonly inTime: MetricInTime | undefined }) {
	const { record = null, streak = null } = inTime ?? {};
	if (record === null && streak === null) return null;
	const notes = [
		...(record === null ? [] : [{ text: record.text, Icon: RECORD_ICONS[record.kind] }]),
		...(streak === null ? [] : [{ text: streak.text, Icon: STREAK_ICONS[streak.direction] }]),
	];
	return (
		<ul className="flex flex-wrap gap-x-3 gap-y-0.5 text-xs text-sub">
			{notes.map(({ text, Icon }) => (
				<li key={text} className="inline-flex items-center gap-1">
					<Icon aria-hidden className="size-3.5 text-accent-ink" />
					{text}
				</li>
			))}
		</ul>
	);
}
