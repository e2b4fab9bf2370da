"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { LabelRules } from "@/lib/dashboard/labels-contract";
import { labelRulesOptions, saveLabelModel } from "@/lib/dashboard/labels-query-options";
import { Button } from "../ui/button";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { FailureNotice, failureOf } from "../ui/failure-notice";

/** Lets texts go to a language model, which is asked for twice, or forbids it, which is not. */
export function ModelSwitch({ slug, saved }: { readonly slug: string; readonly saved: LabelRules }) {
	const queryClient = useQueryClient();
	const save = useMutation({
		mutationFn: (isModelAllowed: boolean) => saveLabelModel(slug, { isModelAllowed }),
		onSuccess: (now) => queryClient.setQueryData(labelRulesOptions(slug).queryKey, now),
	});
	const { isModelAvailable, isModelAllowed } = saved;
	return (
		<div className="grid gap-3 rounded-2xl bg-sunken p-4 sm:flex sm:items-center sm:justify-between sm:gap-6">
			<div className="min-w-0">
				<h3 className="font-medium">Language model</h3>
				<p className="text-sm text-sub">{wordsOf(saved)}</p>
				{save.error ? <FailureNotice failure={failureOf(save.error)} className="mt-3" /> : null}
			</div>
			{isModelAllowed ? (
				<Button look="secondary" disabled={save.isPending} onClick={() => save.mutate(false)}>
					Switch off
				</Button>
			) : isModelAvailable ? (
				<ConfirmDialog
					trigger={
						<Button look="secondary" disabled={save.isPending}>
							Switch on
						</Button>
					}
					title="Let texts leave this server?"
					text="Recent messages the rules say nothing of are sent to the model this server's operator has set up: without who wrote them, without addresses and phone numbers, but in their own words. It can only choose labels; rules and you overrule it."
					action="Send texts to the model"
					keep="Keep them here"
					look="primary"
					onConfirm={() => save.mutate(true)}
				/>
			) : null}
		</div>
	);
}

function wordsOf({ isModelAvailable, isModelAllowed }: LabelRules): string {
	if (isModelAllowed && isModelAvailable) {
		return "On. It is asked about recent messages the rules say nothing of. Switching it off takes back what it said.";
	}
	if (isModelAllowed) return "Allowed, but none is set up on this server, so no text leaves it.";
	if (isModelAvailable) return "Off. No text leaves this server.";
	return "None is set up on this server, and no text leaves it.";
}
