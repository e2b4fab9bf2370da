"use client";

import { useQuery } from "@tanstack/react-query";
import type { QueryChoices } from "@/lib/dashboard/query-contract";
import { queryAnswerOptions, queryChoicesOptions } from "@/lib/dashboard/query-query-options";
import { GroupHeading } from "../groups/group-heading";
import { Card } from "../ui/card";
import { FailureNotice, failureOf } from "../ui/failure-notice";
import { problemOf } from "./problem-of";
import { QueryAnswer } from "./query-answer";
import { QueryBox } from "./query-box";
import { QueryBuilder } from "./query-builder";
import { SavedQueries } from "./saved-queries";
import { useQueryLine } from "./use-query-line";

/** Asking about a group: one question as a line of text and as fields to choose from, and its answer. */
export function QueryView({ slug }: { readonly slug: string }) {
	const { data, error } = useQuery(queryChoicesOptions(slug));
	if (data === undefined) return error ? <FailureNotice failure={failureOf(error)} /> : null;
	return <Asking slug={slug} choices={data} />;
}

function Asking({ slug, choices }: { readonly slug: string; readonly choices: QueryChoices }) {
	const { line, asked, query, problem, write, ask, build } = useQueryLine(choices);
	// An address with a wrong word: the box says so, and there is nothing to answer.
	const isWrong = problem !== null && line === asked;
	const { error } = useQuery({ ...queryAnswerOptions(slug, asked), enabled: !isWrong });
	const refused = line === asked ? problemOf(error) : null;
	return (
		<div className="grid grid-cols-1 gap-8">
			<GroupHeading group={choices.group} href={`/groups/${slug}`} />
			<div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,1fr)_21rem]">
				<div className="grid min-w-0 grid-cols-1 gap-6">
					<Card className="grid gap-5">
						<QueryBox line={line} problem={problem ?? refused} onWrite={write} onAsk={ask} />
						<QueryBuilder choices={choices} query={query} onBuild={build} />
					</Card>
					{isWrong ? null : <QueryAnswer slug={slug} line={asked} />}
				</div>
				<SavedQueries slug={slug} line={asked} examples={choices.examples} onAsk={ask} />
			</div>
		</div>
	);
}
