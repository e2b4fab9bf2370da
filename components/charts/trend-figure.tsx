"use client";

import dynamic from "next/dynamic";
import type { TrendPoint } from "@/lib/dashboard/contract";
import { Skeleton } from "../ui/skeleton";
import { NumbersTable } from "./numbers-table";

/** Both bands with their headings and the axis of weeks. */
const HEIGHT_PX = 336;

// The room is reserved, so nothing moves when the drawing arrives.
const TrendChart = dynamic(() => import("./trend-chart").then((module) => module.TrendChart), {
	ssr: false,
	loading: () => (
		<div style={{ height: HEIGHT_PX }}>
			<Skeleton className="h-full" />
		</div>
	),
});

const shown = (value: number | null) => (value === null ? "—" : value.toLocaleString("en"));

/** Half a year of messages and active members: the drawing, and the same numbers as a table. */
export function TrendFigure({ points, current }: { readonly points: readonly TrendPoint[]; readonly current: string }) {
	return (
		<figure>
			<TrendChart points={points} current={current} height={HEIGHT_PX} />
			<NumbersTable
				caption="Messages and active members by week"
				columns={["Week", "Messages", "Active members"]}
				rows={points.map((point) => ({
					key: point.weekStart,
					cells: [
						point.isComplete ? point.label : `${point.label} (not whole)`,
						shown(point.messages),
						shown(point.activeMembers),
					],
				}))}
			/>
		</figure>
	);
}
