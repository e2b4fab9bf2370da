"use client";

import { useSearchParams } from "next/navigation";
import { useMemo, useState } from "react";
import type { QueryChoices } from "@/lib/dashboard/query-contract";
import { formatQuery } from "@/lib/query/format-query";
import type { MetricQuery } from "@/lib/query/metric-query";
import { parseQuery } from "@/lib/query/parse-query";
import type { QueryProblem } from "@/lib/query/query-problem";
import { vocabularyOf } from "@/lib/query/query-vocabulary";

export interface QueryLine {
	/** As it stands in the box. */
	readonly line: string;
	/** As it was asked last, and stands in the address. */
	readonly asked: string;
	/** What the line says; while a word in it is wrong, what it said before. */
	readonly query: MetricQuery;
	readonly problem: QueryProblem | null;
	write(line: string): void;
	/** Asks a line: it becomes the address of the page. */
	ask(line: string): void;
	/** Changes the question by the builder, and asks it at once. */
	build(query: MetricQuery): void;
}

/** One question in its three forms, kept in step: text in the box, fields of the builder, address of the page. */
export function useQueryLine(choices: QueryChoices): QueryLine {
	const [firstLine = "messages"] = choices.examples;
	const asked = useSearchParams().get("line") ?? firstLine;
	const vocabulary = useMemo(() => vocabularyOf(choices.measures), [choices]);
	const [draft, setDraft] = useState<{ readonly of: string; readonly line: string }>({ of: asked, line: asked });
	// Going back in the browser brings the line of that time.
	const line = draft.of === asked ? draft.line : asked;
	const parsed = useMemo(() => parseQuery(line, vocabulary), [line, vocabulary]);
	const before = useMemo(() => {
		const said = parseQuery(asked, vocabulary);
		return said.query ?? parseQuery(firstLine, vocabulary).query;
	}, [asked, firstLine, vocabulary]);
	const query = parsed.query ?? before;
	if (query === null) throw new Error("The first question of the page is not understood.");

	const ask = (next: string) => {
		setDraft({ of: next, line: next });
		window.history.pushState(null, "", `?${new URLSearchParams({ line: next })}`);
	};
	return {
		line,
		asked,
		query,
		problem: parsed.problem,
		write: (next) => setDraft({ of: asked, line: next }),
		ask,
		build: (next) => ask(formatQuery(next)),
	};
}
