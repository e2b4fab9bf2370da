"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { followJobs } from "@/lib/dashboard/follow-jobs";
import { jobsAttentionOptions, jobsOptions } from "@/lib/dashboard/jobs-query-options";

/** How often is asked without a stream. */
const POLL_MS = 5_000;
/** With one: in case it died without a word, as on a laptop that slept. */
const DOUBT_MS = 60_000;

/** The jobs as they are now: streamed while the page is looked at, asked for where there is no stream. */
export function useLiveJobs() {
	const queryClient = useQueryClient();
	const [isLive, setLive] = useState(false);
	useEffect(
		() =>
			followJobs({
				onPage: (page) => {
					queryClient.setQueryData(jobsOptions().queryKey, page);
					queryClient.setQueryData(jobsAttentionOptions().queryKey, page);
				},
				onLive: setLive,
			}),
		[queryClient],
	);
	const { data, error, dataUpdatedAt } = useQuery({ ...jobsOptions(), refetchInterval: isLive ? DOUBT_MS : POLL_MS });
	return { data, error, isLive, toldAt: dataUpdatedAt };
}
