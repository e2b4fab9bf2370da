"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { callApi } from "@/lib/dashboard/api-client";
import { PublicationCard } from "@/lib/dashboard/telegram-contract";
import { Button, buttonClass } from "../ui/button";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { FailureNotice, failureOf } from "../ui/failure-notice";
import { StateBadge } from "../ui/state-badge";

const TONES = { claimed: "plain", sent: "good", failed: "bad", deleted: "plain" } as const;

/** One post of a recap: what became of it, the way to it, and the way to take it back. */
export function PublicationRow({
	card,
	queryKey,
}: {
	readonly card: PublicationCard;
	readonly queryKey: readonly string[];
}) {
	const queryClient = useQueryClient();
	const path = `/api/publications/${encodeURIComponent(card.publicationId)}`;
	const act = useMutation({
		mutationFn: (verb: "delete" | "retry") =>
			verb === "delete"
				? callApi(path, PublicationCard, { method: "DELETE" })
				: callApi(`${path}/retry`, PublicationCard, { method: "POST" }),
		onSettled: () => queryClient.invalidateQueries({ queryKey: [...queryKey] }),
	});
	return (
		<li className="grid gap-2 border-t border-line pt-4">
			<div className="flex flex-wrap items-center justify-between gap-2">
				<p className="figures text-sm text-sub">
					{card.at} · as {card.accountName}
					{card.topicTitle ? ` · in ${card.topicTitle}` : ""}
				</p>
				<StateBadge tone={TONES[card.state]}>{card.stateLabel}</StateBadge>
			</div>
			{card.note ? <p className="text-sm">{card.note}</p> : null}
			{act.error ? <FailureNotice failure={failureOf(act.error)} /> : null}
			<div className="flex flex-wrap gap-2">
				{card.link ? (
					<a
						href={card.link}
						target="_blank"
						rel="noreferrer"
						className={buttonClass({ look: "secondary", size: "small" })}
					>
						Open in Telegram
					</a>
				) : null}
				{card.canRetry ? (
					<Button size="small" disabled={act.isPending} onClick={() => act.mutate("retry")}>
						Try again
					</Button>
				) : null}
				{card.canDelete ? (
					<ConfirmDialog
						trigger={
							<Button look="danger" size="small" disabled={act.isPending}>
								Delete the post
							</Button>
						}
						title="Delete this post?"
						text="It disappears from the group for everybody. The recap itself stays here."
						action="Delete it"
						onConfirm={() => act.mutate("delete")}
					/>
				) : null}
			</div>
		</li>
	);
}
