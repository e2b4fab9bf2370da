import type { BarSeriesOption, LineSeriesOption } from "echarts/charts";
import type { GridComponentOption, TooltipComponentOption } from "echarts/components";
import type { ComposeOption } from "echarts/core";
import type { QueryAnswer } from "@/lib/dashboard/query-contract";
import { isDrawnAsLine, isSideways } from "./answer-height";
import type { Palette } from "./palette";

export type AnswerOption = ComposeOption<
	BarSeriesOption | LineSeriesOption | GridComponentOption | TooltipComponentOption
>;

/** Not whole: it can still grow. */
const PALE = 0.4;

const NAMES_MAX_PX = 170;
const LETTER_PX = 7.5;

type Drawn = Pick<QueryAnswer, "rows" | "chart" | "unit" | "query">;

/** The rows of an answer: what is not known is a gap, what is not whole is pale. */
export function answerOption(answer: Drawn, palette: Palette): AnswerOption {
	const isLine = isDrawnAsLine(answer);
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
			width: NAMES_MAX_PX - 12,
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
		grid: lies
			? { left: namesWidth(rows), right: 56, top: 8, bottom: 28, outerBoundsMode: "none" }
			: { left: 4, right: 16, top: 12, bottom: 4, outerBoundsMode: "same" },
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
						opacity: 1,
						formatter: ({ dataIndex }: { readonly dataIndex: number }) => rows[dataIndex]?.text ?? "",
					},
				}
			: {}),
	};
}

/** Room for the names: a drawing in the page's own font cannot measure them. */
function namesWidth(rows: Drawn["rows"]): number {
	const longest = Math.max(0, ...rows.map(({ label }) => label.length));
	return Math.min(NAMES_MAX_PX, 16 + Math.ceil(longest * LETTER_PX));
}

/** Dates and weekdays short enough for an axis. */
function axisLabel({ query, rows }: Drawn, key: string, label: string): string {
	if (query.by === "weekday") return label.slice(0, 3);
	const isWithinYear = (rows.at(-1)?.key ?? key).slice(0, 4) === rows[0]?.key.slice(0, 4);
	if (query.by === "day" || query.by === "week") {
		return shortDate(key, isWithinYear ? { day: "numeric", month: "short" } : { month: "short", year: "2-digit" });
	}
	return query.by === "month" ? shortDate(key, { month: "short", year: "2-digit" }) : label;
}

function shortDate(day: string, style: Intl.DateTimeFormatOptions): string {
	return new Intl.DateTimeFormat("en-GB", { ...style, timeZone: "UTC" }).format(Date.parse(`${day}T00:00:00Z`));
}

function scaleText(value: number, unit: string): string {
	if (unit === "share") return `${Math.round(value * 100)}%`;
	return value.toLocaleString("en", { notation: "compact", maximumFractionDigits: 1 });
}
