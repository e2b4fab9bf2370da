import type { QueryAnswer } from "@/lib/dashboard/query-contract";

const BAR_PX = 30;
const ROOM_PX = 320;
/** Few steps of time are bars one can count; many are a line. */
const BARS_MAX = 40;

type Drawn = Pick<QueryAnswer, "rows" | "chart" | "query">;

/** Names lie on their side, so that each can be read. */
export function isSideways({ chart, query }: Pick<Drawn, "chart" | "query">): boolean {
	return chart === "bars" && query.by !== "weekday" && query.by !== "hour";
}

/** Room a drawing needs. */
export function answerHeight(answer: Drawn): number {
	return isSideways(answer) ? answer.rows.length * BAR_PX + 36 : ROOM_PX;
}

export function isDrawnAsLine({ chart, rows }: Pick<Drawn, "chart" | "rows">): boolean {
	return chart === "line" && rows.length > BARS_MAX;
}
