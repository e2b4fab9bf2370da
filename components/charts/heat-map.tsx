"use client";

import { useState } from "react";
import type { Heat } from "@/lib/dashboard/contract";
import { cn } from "../ui/cn";
import { HEAT_STEP_CLASS } from "./heat-step-class";
import { heatSteps } from "./options/heat-steps";
import { hourLabel } from "./options/hour-label";

const LABELLED_HOURS = new Set([0, 6, 12, 18]);

/** A week by weekday and hour, as a table: each cell carries its number, the colour only helps to see. */
export function HeatMap({ heat }: { readonly heat: Heat }) {
	const [spot, setSpot] = useState<{ readonly day: number; readonly hour: number } | null>(null);
	const steps = heatSteps(heat.cells);
	return (
		<div>
			<table className="w-full table-fixed border-separate border-spacing-[2px]" onPointerLeave={() => setSpot(null)}>
				<caption className="sr-only">
					Messages by weekday and hour{heat.peak === null ? "" : `; most on ${heat.peak}`}
				</caption>
				<thead>
					<tr>
						<td className="w-9" />
						{heat.cells[0]?.map((_, hour) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: a column is its hour.
							<th key={hour} scope="col" className="relative h-5 p-0 text-left text-xs font-normal text-faint">
								<span className="sr-only">{hourLabel(hour)}</span>
								{LABELLED_HOURS.has(hour) ? (
									<span aria-hidden className="figures absolute top-0 left-0">
										{hourLabel(hour).slice(0, 2)}
									</span>
								) : null}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{heat.cells.map((row, day) => (
						<tr key={heat.weekdays[day]}>
							<th scope="row" className="text-left text-xs font-normal text-faint">
								{heat.weekdays[day]?.slice(0, 3)}
								<span className="sr-only">{heat.weekdays[day]?.slice(3)}</span>
							</th>
							{row.map((count, hour) => (
								<td
									// biome-ignore lint/suspicious/noArrayIndexKey: a cell is its hour.
									key={hour}
									onPointerEnter={() => setSpot({ day, hour })}
									className={cn("h-6 rounded-[4px] p-0 sm:h-7", HEAT_STEP_CLASS[steps[day]?.[hour] ?? 0])}
								>
									<span className="sr-only">{count}</span>
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
			<p aria-hidden className="figures mt-3 min-h-6 text-sm text-sub">
				{describeSpot(heat, spot)}
			</p>
		</div>
	);
}

function describeSpot(heat: Heat, spot: { readonly day: number; readonly hour: number } | null): string {
	if (spot === null) return heat.peak === null ? "Nothing was said this week." : `Most on ${heat.peak}`;
	const count = heat.cells[spot.day]?.[spot.hour] ?? 0;
	return `${heat.weekdays[spot.day]} ${hourLabel(spot.hour)}, ${count.toLocaleString("en")} ${count === 1 ? "message" : "messages"}`;
}
