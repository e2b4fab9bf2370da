import type { BarSeriesOption, LineSeriesOption } from "echarts/charts";
import type { GridComponentOption, TooltipComponentOption } from "echarts/components";
import type { ComposeOption } from "echarts/core";
import type { QueryAnswer } from "@/lib/dashboard/query-contract";
import { isSideways } from "./answer-height";
import type { Palette } from "./palette";

export type AnswerOption = ComposeOption<
	BarSeriesOption | LineSeriesOption | GridComponentOption | TooltipComponentOption
>;

/** Not whole: it can still grow. */
const PALE = 0.4;
/** Few steps of time are bars one can count; many are a line. */
const BARS_MAX = 40;

type Drawn = Pick<QueryAnswer, "rows" | "chart" | "unit" | "query">;

/** The rows of an answer: what is not known is a gap, what is not whole is pale. */
export function answerOption(answer: Drawn, palette: Palette): AnswerOption {
	const isLine = answer.chart === "line" && answer.rows.length > BARS_MAX;
	const lies = isSideways(answer);
	const rows = lies ? [...answer.rows].reverse() : answer.rows;
	const names = {
		type: "category",
		data: rows.map(({ key, label }) => axisLabel(answer, key, label)),
		axisTick: { show: false },
		axisLine: { lineStyle: { color: palette.line } },
		axisLabel: {
			color: palette.sub,
			fontSize: 12,
			hideOverlap: true,
			width: 150,
			overflow: lies ? "truncate" : "none",
		},
	} as const;
	const scale = {
		type: "value",
		min: 0,
		splitNumber: 3,
		axisLabel: {
			color: palette.sub,
			fontSize: 12,
			hideOverlap: true,
			formatter: (value: number) => scaleText(value, answer.unit),
		},
		splitLine: { lineStyle: { color: palette.line } },
	} as const;
	return {
		animation: false,
		textStyle: { fontFamily: "inherit" },
		grid: { left: 4, right: 16, top: 12, bottom: 4, outerBoundsMode: "same" },
		xAxis: lies ? scale : names,
		yAxis: lies ? names : scale,
		tooltip: {
			trigger: "axis",
			axisPointer: isLine ? { type: "line", lineStyle: { color: palette.sub, type: "dashed" } } : { type: "none" },
			backgroundColor: palette.surface,
			borderColor: palette.line,
			textStyle: { color: palette.ink, fontSize: 13 },
			valueFormatter: (_, index) => rows[index]?.text ?? "—",
		},
		series: [isLine ? lineOf(answer, rows, palette) : barsOf(answer, rows, lies, palette)],
		aria: { enabled: false },
	};
}

function lineOf({ unit }: Drawn, rows: Drawn["rows"], palette: Palette): LineSeriesOption {
	return {
		name: unit,
		type: "line",
		data: rows.map(({ value }) => value ?? "-"),
		connectNulls: false,
		showSymbol: rows.length < 60,
		symbol: "circle",
		symbolSize: 5,
		lineStyle: { color: palette.accent, width: 2.5 },
		itemStyle: { color: palette.accent },
		areaStyle: { color: palette.accent, opacity: 0.08 },
	};
}

function barsOf({ unit }: Drawn, rows: Drawn["rows"], lies: boolean, palette: Palette): BarSeriesOption {
	return {
		name: unit,
		type: "bar",
		barMaxWidth: lies ? 18 : 44,
		barCategoryGap: "28%",
		itemStyle: { borderRadius: lies ? [0, 4, 4, 0] : [4, 4, 0, 0] },
		data: rows.map(({ value, status }) => ({
			value: value ?? "-",
			itemStyle: { color: palette.accent, opacity: status === "ok" ? 1 : PALE },
		})),
		...(lies
			? {
					label: {
						show: true,
						position: "right" as const,
						color: palette.sub,
						formatter: ({ dataIndex }: { readonly dataIndex: number }) => rows[dataIndex]?.text ?? "",
					},
				}
			: {}),
	};
}

/** Dates and weekdays short enough for an axis. */
function axisLabel({ query }: Drawn, key: string, label: string): string {
	if (query.by === "weekday") return label.slice(0, 3);
	if (query.by === "day" || query.by === "week") return shortDate(key, { day: "numeric", month: "short" });
	return query.by === "month" ? shortDate(key, { month: "short", year: "2-digit" }) : label;
}

function shortDate(day: string, style: Intl.DateTimeFormatOptions): string {
	return new Intl.DateTimeFormat("en-GB", { ...style, timeZone: "UTC" }).format(Date.parse(`${day}T00:00:00Z`));
}

function scaleText(value: number, unit: string): string {
	if (unit === "share") return `${Math.round(value * 100)}%`;
	return value.toLocaleString("en", { notation: "compact", maximumFractionDigits: 1 });
}
