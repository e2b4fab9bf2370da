"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { RotateCcw, X } from "lucide-react";
import { callApi } from "@/lib/dashboard/api-client";
import { JobRunCard, RunRequested } from "@/lib/dashboard/jobs-contract";
import { jobsOptions } from "@/lib/dashboard/jobs-query-options";
import { Button } from "../ui/button";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { FailureNotice, failureOf } from "../ui/failure-notice";
import { nameOfRun } from "./jobs-news";

const STAYS = "What it did so far stays; the clock may start such work again.";
const NOT_POSTED = "This week's recap is then not posted by itself any more; you can still post it by hand.";

/** Ends a run, or starts a failed one again. Two cells of its row's head: the buttons, and below all a refusal. */
export function RunActions({ run }: { readonly run: JobRunCard }) {
	const queryClient = useQueryClient();
	const act = useMutation({
		mutationFn: async (verb: "cancel" | "retry") => {
			const path = `/api/jobs/runs/${encodeURIComponent(run.runId)}/${verb}`;
			if (verb === "retry") await callApi(path, RunRequested, { method: "POST" });
			else await callApi(path, JobRunCard, { method: "POST" });
		},
		onSettled: () => queryClient.invalidateQueries({ queryKey: jobsOptions().queryKey }),
	});
	const name = nameOfRun(run);
	return (
		<>
			<div className="flex flex-wrap justify-end gap-2">
				<p role="status" className={act.variables === "cancel" ? "sr-only" : "text-right text-sm text-sub"}>
					{act.isSuccess ? (act.variables === "retry" ? "Started again" : "Called off; it ends with this step") : null}
				</p>
				{run.canRetry && !act.isSuccess ? (
					<Button
						look="secondary"
						size="small"
						disabled={act.isPending}
						aria-label={`Retry: ${name}`}
						onClick={() => act.mutate("retry")}
					>
						<RotateCcw aria-hidden />
						Retry
					</Button>
				) : null}
				{run.canCancel && !act.isSuccess ? (
					<ConfirmDialog
						trigger={
							<Button
								look="quiet"
								size="small"
								className="-mr-3.5"
								disabled={act.isPending}
								aria-label={`Cancel: ${name}`}
							>
								<X aria-hidden />
								Cancel
							</Button>
						}
						title={`Cancel “${run.label}”?`}
						text={`It ends after the step it is at. ${run.functionId === "publish-recap" ? NOT_POSTED : STAYS}`}
						action="Cancel it"
						onConfirm={() => act.mutate("cancel")}
					/>
				) : null}
			</div>
			{act.error ? <FailureNotice failure={failureOf(act.error)} className="col-span-2" /> : null}
		</>
	);
}
