"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Pause, Play } from "lucide-react";
import Link from "next/link";
import { callApi, sendJson } from "@/lib/dashboard/api-client";
import { type CollectingCard, CollectingStatus } from "@/lib/dashboard/telegram-contract";
import { telegramOptions } from "@/lib/dashboard/telegram-query-options";
import { GroupTile } from "../groups/group-tile";
import { Button } from "../ui/button";
import { EmojiText } from "../ui/emoji-text";
import { FailureNotice, failureOf } from "../ui/failure-notice";
import { ProgressBar } from "../ui/progress-bar";
import { StateBadge } from "../ui/state-badge";

const TONES = { active: "good", paused: "plain", lost: "bad" } as const;

/** One collected group: its state, its history's progress, and a way to pause it. */
export function CollectingRow({ card }: { readonly card: CollectingCard }) {
	const queryClient = useQueryClient();
	const isActive = card.state === "active";
	const change = useMutation({
		mutationFn: () =>
			callApi(
				`/api/groups/${encodeURIComponent(card.group.slug)}/collecting`,
				CollectingStatus,
				sendJson("PUT", { state: isActive ? "paused" : "active" }),
			),
		onSettled: () => queryClient.invalidateQueries({ queryKey: telegramOptions().queryKey, exact: true }),
	});
	return (
		<li className="grid gap-3 border-t border-line py-4 first:border-t-0 first:pt-0">
			<div className="flex flex-wrap items-center gap-x-4 gap-y-2">
				<GroupTile group={card.group} className="size-10 rounded-xl text-base" />
				<div className="min-w-0 grow basis-48">
					<Link href={`/groups/${card.group.slug}`} className="font-medium break-words hover:underline">
						<bdi>
							<EmojiText text={card.group.title} />
						</bdi>
					</Link>
					<p className="text-sm text-sub">
						by {card.accountName}
						{card.lastSweep ? ` · checked ${card.lastSweep}` : ""}
					</p>
				</div>
				<StateBadge tone={TONES[card.state]}>{card.stateLabel}</StateBadge>
				<Button
					look="quiet"
					size="small"
					disabled={change.isPending}
					aria-label={`${isActive ? "Pause" : "Resume"} ${card.group.title}`}
					onClick={() => change.mutate()}
				>
					{isActive ? <Pause aria-hidden /> : <Play aria-hidden />}
					{isActive ? "Pause" : "Resume"}
				</Button>
			</div>
			{isActive && !card.isBackfillDone ? (
				<ProgressBar label="Reading history" share={card.share} detail={card.detail} />
			) : (
				<p className="figures text-sm text-sub">{card.detail}</p>
			)}
			{card.stateNote ? <p className="text-sm text-sub">{card.stateNote}</p> : null}
			{change.error ? <FailureNotice failure={failureOf(change.error)} /> : null}
		</li>
	);
}
