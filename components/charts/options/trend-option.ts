import type { BarSeriesOption, LineSeriesOption } from "echarts/charts";
import type {
	AriaComponentOption,
	GridComponentOption,
	TitleComponentOption,
	TooltipComponentOption,
} from "echarts/components";
import type { ComposeOption } from "echarts/core";
import type { TrendPoint } from "@/lib/dashboard/contract";
import type { Palette } from "./palette";

export type TrendOption = ComposeOption<
	| BarSeriesOption
	| LineSeriesOption
	| GridComponentOption
	| TitleComponentOption
	| TooltipComponentOption
	| AriaComponentOption
>;

/** A running or half-collected week is drawn pale: its bar can still grow. */
const PALE = 0.4;

/**
 * Half a year in two bands over one axis of weeks: messages as bars from zero, active members as a line. Two scales in
 * one band would invite comparing what cannot be compared. An unknown week is a gap; the week in view is alight.
 */
export function trendOption(points: readonly TrendPoint[], current: string, palette: Palette): TrendOption {
	const weeks = points.map(({ label }) => label);
	const axis = {
		type: "category",
		data: weeks,
		axisTick: { show: false },
		axisLine: { lineStyle: { color: palette.line } },
	} as const;
	const scale = {
		type: "value",
		min: 0,
		splitNumber: 2,
		minInterval: 1,
		axisLabel: { color: palette.sub, fontSize: 12 },
		splitLine: { lineStyle: { color: palette.line } },
	} as const;
	const heading = { left: 0, padding: 0, textStyle: { color: palette.sub, fontSize: 13, fontWeight: 500 } } as const;
	return {
		animation: false,
		textStyle: { fontFamily: "inherit" },
		title: [
			{ ...heading, text: "Messages", top: 3 },
			{ ...heading, text: "Active members", top: 190 },
		],
		grid: [
			{ left: 4, right: 4, top: 28, height: 140, outerBoundsMode: "same" },
			{ left: 4, right: 4, top: 218, height: 90, outerBoundsMode: "same" },
		],
		xAxis: [
			{ ...axis, gridIndex: 0, axisLabel: { show: false } },
			{ ...axis, gridIndex: 1, axisLabel: { color: palette.sub, fontSize: 12, margin: 14, hideOverlap: true } },
		],
		yAxis: [
			{ ...scale, gridIndex: 0 },
			{ ...scale, gridIndex: 1 },
		],
		tooltip: {
			trigger: "axis",
			axisPointer: { type: "line", lineStyle: { color: palette.sub, type: "dashed" } },
			backgroundColor: palette.surface,
			borderColor: palette.line,
			textStyle: { color: palette.ink, fontSize: 13 },
			valueFormatter: (value) => (typeof value === "number" ? value.toLocaleString("en") : "—"),
		},
		axisPointer: { link: [{ xAxisIndex: "all" }] },
		series: [
			{
				name: "Messages",
				type: "bar",
				data: points.map((point) => barOf(point, current, palette)),
				itemStyle: { borderRadius: [4, 4, 0, 0] },
				barCategoryGap: "28%",
			},
			{
				name: "Active members",
				type: "line",
				xAxisIndex: 1,
				yAxisIndex: 1,
				data: points.map(({ activeMembers }) => activeMembers ?? "-"),
				connectNulls: false,
				symbol: "circle",
				symbolSize: 5,
				lineStyle: { color: palette.accent, width: 2.5 },
				itemStyle: { color: palette.accent },
			},
		],
		aria: { enabled: false },
	};
}

function barOf({ weekStart, messages, isComplete }: TrendPoint, current: string, palette: Palette) {
	const color = weekStart === current ? palette.accent : palette.bar;
	return { value: messages ?? "-", itemStyle: { color, opacity: isComplete ? 1 : PALE } };
}
