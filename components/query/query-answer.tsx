"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { QueryAnswer as QueryAnswerData } from "@/lib/dashboard/query-contract";
import { queryAnswerOptions } from "@/lib/dashboard/query-query-options";
import { AnswerFigure } from "../charts/answer-figure";
import { isDrawnAsLine } from "../charts/options/answer-height";
import { FailureNotice, failureOf } from "../ui/failure-notice";
import { Skeleton } from "../ui/skeleton";
import { AnswerActions } from "./answer-actions";
import { problemOf } from "./problem-of";

/** What the server says to a line: the drawing, the numbers, and how far they go. A wrong word is the box's to tell. */
export function QueryAnswer(props: { readonly slug: string; readonly line: string }) {
	const { data, error, isPlaceholderData } = useQuery({
		...queryAnswerOptions(props.slug, props.line),
		placeholderData: keepPreviousData,
	});
	if (error !== null) return problemOf(error) === null ? <FailureNotice failure={failureOf(error)} /> : null;
	if (data === undefined) return <Skeleton className="h-96" />;
	return (
		<section aria-labelledby="answer" aria-busy={isPlaceholderData} className={isPlaceholderData ? "opacity-60" : ""}>
			<div className="rounded-card border border-line bg-surface p-5 sm:p-6">
				<div className="mb-5 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
					<div className="min-w-0 grow basis-72">
						<h2 id="answer" dir="auto" className="text-lg font-semibold tracking-tight break-words">
							{data.title}
						</h2>
						<Remarks answer={data} />
					</div>
					<AnswerActions slug={props.slug} line={data.line} />
				</div>
				{data.rows.length === 0 && data.chart !== "number" ? (
					<p className="text-sub">Nothing of this was found in this time.</p>
				) : (
					<AnswerFigure answer={data} />
				)}
			</div>
		</section>
	);
}

function Remarks({ answer }: { readonly answer: QueryAnswerData }) {
	return (
		<div className="mt-1 grid gap-1 text-sm text-sub">
			{answer.note === null ? null : <p>{answer.note}</p>}
			{answer.isCut ? <p>There are more rows than these; add “limit {answer.query.limit * 2}” for more.</p> : null}
			{answer.rows.length > 1 && answer.rows.some(({ status }) => status === "partial") ? (
				<p>
					{isDrawnAsLine(answer) ? "Some of these are not whole; the table says which." : "Pale bars are not whole."}
				</p>
			) : null}
		</div>
	);
}
