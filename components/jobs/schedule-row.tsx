"use client";

import type { ScheduleCard } from "@/lib/dashboard/jobs-contract";
import { RelativeTime } from "./relative-time";
import { RunNow } from "./run-now";

/** One piece of work that comes round again: how often, when next, what it found last. */
export function ScheduleRow({ schedule, aheadMs }: { readonly schedule: ScheduleCard; readonly aheadMs: number }) {
	return (
		<li className="grid grid-cols-1 gap-1 border-t border-line py-4 first:border-t-0 first:pt-0 last:pb-0">
			<div className="flex items-start justify-between gap-3">
				<div className="min-w-0">
					<p className="font-medium">{schedule.label}</p>
					<p className="text-sm text-sub">
						{schedule.rhythm}
						{schedule.nextAt ? (
							<>
								{" · next "}
								<RelativeTime at={schedule.nextAt} aheadMs={aheadMs} />
							</>
						) : null}
					</p>
				</div>
				<RunNow schedule={schedule} />
			</div>
			<p className="figures text-sm text-faint">
				{schedule.lastAt ? (
					<>
						<RelativeTime at={schedule.lastAt} isPast aheadMs={aheadMs} />
						{schedule.last ? `: ${schedule.last}` : null}
					</>
				) : (
					"Has not run yet"
				)}
			</p>
		</li>
	);
}
