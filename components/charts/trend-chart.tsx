"use client";

import { useCallback } from "react";
import type { TrendPoint } from "@/lib/dashboard/contract";
import { Chart } from "./chart";
import type { Palette } from "./options/palette";
import { trendOption } from "./options/trend-option";

/** The half year's drawing; loaded in the browser only. */
export function TrendChart({
	points,
	current,
	height,
}: {
	readonly points: readonly TrendPoint[];
	readonly current: string;
	readonly height: number;
}) {
	const option = useCallback((palette: Palette) => trendOption(points, current, palette), [points, current]);
	return <Chart label={describeTrend(points)} height={height} option={option} />;
}

function describeTrend(points: readonly TrendPoint[]): string {
	const last = points.at(-1);
	const known = points.filter(({ messages }) => messages !== null).length;
	return `Messages and active members of ${known} weeks${last ? `, ending with ${last.label}` : ""}. The numbers are in the table below.`;
}
