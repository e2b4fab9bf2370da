"use client";

import dynamic from "next/dynamic";
import type { QueryAnswer } from "@/lib/dashboard/query-contract";
import { Skeleton } from "../ui/skeleton";
import { NumbersTable } from "./numbers-table";
import { answerHeight } from "./options/answer-height";

const AnswerChart = dynamic(() => import("./answer-chart").then((module) => module.AnswerChart), {
	ssr: false,
	loading: () => <Skeleton className="h-full" />,
});

const STATUS_WORDS = {
	ok: "",
	partial: "in part",
	unknown: "not known",
	pending: "not yet",
	suppressed: "withheld",
} as const;

/** An answer drawn, and the same numbers as a table; one number is only said. */
export function AnswerFigure({ answer }: { readonly answer: QueryAnswer }) {
	if (answer.chart === "number") return <SingleFigure answer={answer} />;
	return (
		<figure>
			{/* The room is reserved, so nothing moves when the drawing arrives. */}
			<div style={{ minHeight: answerHeight(answer) }}>
				<AnswerChart answer={answer} />
			</div>
			<NumbersTable
				caption={answer.title}
				columns={[columnOf(answer), answer.unit, "Status"]}
				rows={answer.rows.map((row) => ({ key: row.key, cells: [row.label, row.text, STATUS_WORDS[row.status]] }))}
			/>
		</figure>
	);
}

function SingleFigure({ answer: { rows, unit } }: { readonly answer: QueryAnswer }) {
	const [row] = rows;
	if (row === undefined) return <p className="text-sub">There is nothing to show for this time.</p>;
	return (
		<p className="flex flex-wrap items-baseline gap-x-3">
			<span className="display figures text-5xl sm:text-6xl">{row.text}</span>
			<span className="text-lg text-sub">
				{unit === "share" || unit === "ratio" ? "" : unit}
				{row.key === "total" ? "" : ` · ${row.label}`}
			</span>
		</p>
	);
}

function columnOf({ query: { by } }: QueryAnswer): string {
	return by === null ? "Total" : `${by.charAt(0).toUpperCase()}${by.slice(1)}`;
}
