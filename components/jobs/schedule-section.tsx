"use client";

import type { ScheduleCard } from "@/lib/dashboard/jobs-contract";
import { SectionCard } from "../ui/card";
import { ScheduleRow } from "./schedule-row";

/** What the clock starts, and when it does so next. */
export function ScheduleSection(props: { readonly schedules: readonly ScheduleCard[]; readonly aheadMs: number }) {
	return (
		<SectionCard id="schedules" title="By the clock">
			{props.schedules.length === 0 ? (
				<p className="text-sub">Nothing is started by the clock here.</p>
			) : (
				<ul aria-labelledby="schedules">
					{props.schedules.map((schedule) => (
						<ScheduleRow key={schedule.functionId} schedule={schedule} aheadMs={props.aheadMs} />
					))}
				</ul>
			)}
		</SectionCard>
	);
}
