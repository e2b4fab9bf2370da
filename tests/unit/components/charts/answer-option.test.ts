import { describe, expect, test } from "vitest";
import { answerHeight } from "@/components/charts/options/answer-height";
import { answerOption } from "@/components/charts/options/answer-option";
import type { Palette } from "@/components/charts/options/palette";
import type { QueryAnswer } from "@/lib/dashboard/query-contract";

const PALETTE: Palette = { ink: "#111", sub: "#222", line: "#333", surface: "#444", accent: "#555", bar: "#666" };
const row = (key: string, value: number | null, status: "ok" | "partial" | "unknown" = "ok") => ({
	...{ key, label: key, value, status },
	text: value === null ? "—" : String(value),
});

function drawn(by: "week" | "topic", rows: QueryAnswer["rows"]) {
	const query: QueryAnswer["query"] = { measure: "messages", by, period: { kind: "all" }, where: [], limit: 20 };
	const answer = { rows, query, unit: "messages", chart: by === "week" ? ("line" as const) : ("bars" as const) };
	const option = answerOption(answer, PALETTE) as Record<string, { [key: string]: unknown }[] & { data?: string[] }>;
	return { answer, option, series: option.series?.[0] as { type: string; data: unknown[] } };
}

describe("the drawing of an answer", () => {
	test("leaves a gap where nothing is known and is pale where not all is", () => {
		const { series } = drawn("week", [
			row("2026-01-05", 3),
			row("2026-01-12", null, "unknown"),
			row("2026-01-19", 2, "partial"),
		]);
		expect(series.type).toBe("bar");
		expect(series.data).toMatchObject([
			{ value: 3, itemStyle: { opacity: 1 } },
			{ value: "-" },
			{ value: 2, itemStyle: { opacity: 0.4 } },
		]);
	});

	test("is a line where there are too many steps to count", () => {
		const weeks = Array.from({ length: 60 }, (_, at) => row(`20${at < 30 ? 25 : 26}-01-05`, at));
		const { series, option } = drawn("week", weeks);
		expect(series.type).toBe("line");
		expect(option.xAxis?.data?.[0]).toBe("Jan 25");
	});

	test("lays names on their side, the most on top, with room for each", () => {
		const { answer, option, series } = drawn("topic", [row("JMeter", 9), row("Общий", 4)]);
		expect(option.yAxis?.data).toEqual(["Общий", "JMeter"]);
		expect(series.data).toMatchObject([{ value: 4 }, { value: 9 }]);
		expect(answerHeight({ ...answer, rows: Array.from({ length: 20 }, () => row("a", 1)) })).toBeGreaterThan(500);
	});
});
