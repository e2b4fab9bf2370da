import { queryOptions } from "@tanstack/react-query";
import { callApi } from "./api-client";
import { JobsAttention, JobsPage, PostingPage } from "./jobs-contract";

/** How often what may be decided or moved on by a job is asked for. */
const RESTING_POLL_MS = 15_000;

/** Everything about the jobs. The page of the jobs is told by a stream, others ask now and then: `refetchInterval` is theirs. */
export function jobsOptions() {
	return queryOptions({
		queryKey: ["jobs"],
		queryFn: ({ signal }) => callApi("/api/jobs", JobsPage, { signal }),
	});
}

/** What waits for somebody. Its key is below that of the jobs: whatever makes those stale makes this stale. */
export function jobsAttentionOptions() {
	return queryOptions({
		queryKey: ["jobs", "attention"],
		queryFn: ({ signal }) => callApi("/api/jobs/attention", JobsAttention, { signal }),
	});
}

export function postingOptions(slug: string) {
	return queryOptions({
		queryKey: ["groups", slug, "posting"],
		queryFn: ({ signal }) => callApi(`/api/groups/${encodeURIComponent(slug)}/posting`, PostingPage, { signal }),
		refetchInterval: RESTING_POLL_MS,
	});
}
