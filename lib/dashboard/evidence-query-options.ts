import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { callApi } from "./api-client";
import { EvidenceAnswer, MESSAGES_MAX, MessageList } from "./evidence-contract";
import { Insights } from "./labels-contract";

const MINUTE_MS = 60_000;

/** A number's evidence, page by page. Finding it reads the week again, so what was found is kept for a minute. */
export function evidenceOptions(slug: string, week: string, metric: string) {
	const path = `/api/v1/groups/${encodeURIComponent(slug)}/weeks/${week}/metrics/${encodeURIComponent(metric)}/evidence`;
	return infiniteQueryOptions({
		queryKey: ["groups", slug, "weeks", week, "metrics", metric, "evidence"],
		queryFn: ({ pageParam, signal }) => callApi(`${path}?cursor=${pageParam}`, EvidenceAnswer, { signal }),
		initialPageParam: "0",
		getNextPageParam: ({ next }) => next,
		staleTime: MINUTE_MS,
	});
}

/** Messages by their numbers, as many as may be asked for at once. */
export function messagesOptions(slug: string, ids: readonly number[]) {
	const asked = ids.slice(0, MESSAGES_MAX).join(",");
	return queryOptions({
		queryKey: ["groups", slug, "messages", asked],
		queryFn: ({ signal }) =>
			callApi(`/api/v1/groups/${encodeURIComponent(slug)}/messages?ids=${asked}`, MessageList, { signal }),
		staleTime: MINUTE_MS,
		enabled: asked !== "",
	});
}

/** What of a week is worth reading. */
export function insightsOptions(slug: string, week: string) {
	return queryOptions({
		queryKey: ["groups", slug, "weeks", week, "insights"],
		queryFn: ({ signal }) =>
			callApi(`/api/v1/groups/${encodeURIComponent(slug)}/weeks/${week}/insights`, Insights, { signal }),
	});
}
