"use client";

import { useQuery } from "@tanstack/react-query";
import { countAttention } from "@/lib/dashboard/jobs-attention";
import { jobsAttentionOptions } from "@/lib/dashboard/jobs-query-options";

const REFRESH_MS = 30_000;

/** How many things about the jobs wait for somebody; nothing when none does. It hangs over the corner and moves nothing. */
export function AttentionBadge() {
	const { data } = useQuery({ ...jobsAttentionOptions(), refetchInterval: REFRESH_MS });
	const count = data === undefined ? 0 : countAttention(data);
	if (count === 0) return null;
	return (
		<>
			<span
				aria-hidden
				className="figures absolute -top-0.5 -right-0.5 grid h-5 min-w-5 place-items-center rounded-full bg-button px-1.5 text-xs font-semibold text-button-ink"
			>
				{count > 9 ? "9+" : count}
			</span>
			<span className="sr-only">({count} waiting for you)</span>
		</>
	);
}
