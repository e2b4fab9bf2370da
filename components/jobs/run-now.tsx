"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Play } from "lucide-react";
import { callApi, sendJson } from "@/lib/dashboard/api-client";
import { RunRequest, RunRequested, type ScheduleCard } from "@/lib/dashboard/jobs-contract";
import { jobsOptions } from "@/lib/dashboard/jobs-query-options";
import { Button } from "../ui/button";
import { failureOf } from "../ui/failure-notice";

/** Starts scheduled work out of turn; nothing for work that may not be asked for. */
export function RunNow({ schedule }: { readonly schedule: ScheduleCard }) {
	const queryClient = useQueryClient();
	const request = RunRequest.safeParse({ functionId: schedule.functionId });
	const run = useMutation({
		mutationFn: (_lastAt: string | null) => callApi("/api/jobs/runs", RunRequested, sendJson("POST", request.data)),
		onSettled: () => queryClient.invalidateQueries({ queryKey: jobsOptions().queryKey }),
	});
	if (!request.success) return null;
	const isAsked = run.isPending || (run.isSuccess && run.variables === schedule.lastAt);
	const words = isAsked ? "Asked for" : "Run now";
	return (
		<div className="flex shrink-0 flex-col items-end gap-1">
			<Button
				look="quiet"
				size="small"
				className="-mr-3.5"
				aria-label={`${words}: ${schedule.label}`}
				onClick={() => isAsked || run.mutate(schedule.lastAt)}
			>
				<Play aria-hidden />
				<span aria-live="polite">{words}</span>
			</Button>
			{run.error ? (
				<p role="alert" className="max-w-48 text-right text-sm text-bad">
					{failureOf(run.error).message}
				</p>
			) : null}
		</div>
	);
}
