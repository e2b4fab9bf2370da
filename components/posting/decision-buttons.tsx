"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Check, X } from "lucide-react";
import { callApi, sendJson } from "@/lib/dashboard/api-client";
import { ClosingCard, type DraftDecision } from "@/lib/dashboard/jobs-contract";
import { jobsOptions, postingOptions } from "@/lib/dashboard/jobs-query-options";
import { Button, type ButtonLook } from "../ui/button";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { EmojiText } from "../ui/emoji-text";
import { FailureNotice, failureOf } from "../ui/failure-notice";

/** Lets a draft go out, or drops it; `onDecided` is told what comes of it. */
export function DecisionButtons(props: {
	readonly draft: ClosingCard;
	readonly onDecided: (decided: ClosingCard) => void;
	readonly size?: NonNullable<ButtonLook["size"]>;
}) {
	const { group, week, postAt } = props.draft;
	const queryClient = useQueryClient();
	const decide = useMutation({
		mutationFn: (decision: DraftDecision["decision"]) =>
			callApi(
				`/api/groups/${encodeURIComponent(group.slug)}/closings/${week.start}/decision`,
				ClosingCard,
				sendJson("POST", { decision }),
			),
		onSuccess: props.onDecided,
		onSettled: () =>
			Promise.all([
				queryClient.invalidateQueries({ queryKey: jobsOptions().queryKey }),
				queryClient.invalidateQueries({ queryKey: postingOptions(group.slug).queryKey }),
			]),
	});
	const size = props.size ?? "medium";
	const isDone = decide.isPending || decide.isSuccess;
	return (
		<>
			<ConfirmDialog
				trigger={
					<Button size={size} disabled={isDone} aria-label={`Approve the recap of ${group.title}`}>
						<Check aria-hidden />
						Approve
					</Button>
				}
				title={
					<>
						Post to{" "}
						<bdi>
							<EmojiText text={group.title} />
						</bdi>
						?
					</>
				}
				text={`${postAt ? `It goes out ${postAt}, or at once where that has passed` : "It goes out at once"}. Everybody in the group sees the picture with its caption; it can be deleted from the recap's page later.`}
				action="Approve it"
				keep="Not yet"
				look="primary"
				onConfirm={() => decide.mutate("approved")}
			/>
			<ConfirmDialog
				trigger={
					<Button look="secondary" size={size} disabled={isDone} aria-label={`Decline the recap of ${group.title}`}>
						<X aria-hidden />
						Decline
					</Button>
				}
				title="Leave this week out?"
				text="Nothing is posted for it by itself. The recap stays here, and can still be posted by hand from its page."
				action="Decline it"
				keep="Not yet"
				onConfirm={() => decide.mutate("declined")}
			/>
			{decide.error ? <FailureNotice failure={failureOf(decide.error)} className="basis-full" /> : null}
		</>
	);
}
