import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { callApi } from "./api-client";
import { QueryAnswer, QueryChoices, SavedQueries, SearchAnswer } from "./query-contract";

/** What a search asks, as it stands in the address of the page; what is empty is not asked. */
export type SearchFields = Readonly<Record<(typeof SEARCH_FIELDS)[number], string>>;
export const SEARCH_FIELDS = ["words", "sender", "topic", "kind", "label", "from", "to"] as const;

const groupPath = (slug: string) => `/api/v1/groups/${encodeURIComponent(slug)}`;

export function queryChoicesOptions(slug: string) {
	return queryOptions({
		queryKey: ["groups", slug, "query", "choices"],
		queryFn: ({ signal }) => callApi(`${groupPath(slug)}/query/choices`, QueryChoices, { signal }),
	});
}

/** A refused line stays refused: it is not asked twice. */
export function queryAnswerOptions(slug: string, line: string) {
	return queryOptions({
		queryKey: ["groups", slug, "query", "answer", line],
		queryFn: ({ signal }) =>
			callApi(`${groupPath(slug)}/query?${new URLSearchParams({ line })}`, QueryAnswer, { signal }),
		retry: false,
	});
}

export function savedQueriesOptions(slug: string) {
	return queryOptions({
		queryKey: ["groups", slug, "queries"],
		queryFn: ({ signal }) => callApi(savedQueriesPath(slug), SavedQueries, { signal }),
	});
}

export function savedQueriesPath(slug: string, queryId?: string): string {
	return `${groupPath(slug)}/queries${queryId === undefined ? "" : `/${encodeURIComponent(queryId)}`}`;
}

/** Where the answer to a line can be had as a table. */
export function queryCsvPath(slug: string, line: string): string {
	return `${groupPath(slug)}/query.csv?${new URLSearchParams({ line })}`;
}

export function searchOptions(slug: string, fields: SearchFields) {
	return infiniteQueryOptions({
		queryKey: ["groups", slug, "search", fields],
		queryFn: ({ signal, pageParam }) => {
			const query = searchParamsOf(fields);
			if (pageParam !== "") query.set("cursor", pageParam);
			return callApi(`${groupPath(slug)}/search?${query}`, SearchAnswer, { signal });
		},
		initialPageParam: "",
		getNextPageParam: ({ next }) => next,
		retry: false,
	});
}

/** The fields that ask for something, as an address has them. */
export function searchParamsOf(fields: SearchFields): URLSearchParams {
	return new URLSearchParams(SEARCH_FIELDS.flatMap((name) => (fields[name] === "" ? [] : [[name, fields[name]]])));
}
