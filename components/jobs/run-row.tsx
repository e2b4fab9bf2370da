"use client";

import Link from "next/link";
import type { JobRunCard } from "@/lib/dashboard/jobs-contract";
import { cn } from "../ui/cn";
import { EmojiText } from "../ui/emoji-text";
import { ProgressBar } from "../ui/progress-bar";
import { StateBadge, type StateTone } from "../ui/state-badge";
import { nameOfRun } from "./jobs-news";
import { RunActions } from "./run-actions";

const TONES: Readonly<Record<JobRunCard["state"], StateTone>> = {
	running: "good",
	waiting: "plain",
	retrying: "warn",
	completed: "good",
	failed: "bad",
	cancelled: "plain",
};

/** One run: what it does for whom, how far it is, why it stands still, and what can be done. */
export function RunRow({ run, isUsual }: { readonly run: JobRunCard; readonly isUsual: boolean }) {
	const isRunning = run.state === "running" || run.state === "retrying";
	return (
		<li className="grid gap-2.5 border-t border-line py-4 first:border-t-0 first:pt-0 last:pb-0">
			<div className="flex flex-wrap items-start gap-x-4 gap-y-2">
				<div className="min-w-0 grow basis-52">
					<p className="font-medium">{run.label}</p>
					{run.group ? (
						<Link
							href={`/groups/${run.group.slug}`}
							className="block max-w-full truncate text-[0.9375rem] text-sub hover:text-ink hover:underline"
						>
							<bdi>
								<EmojiText text={run.group.title} />
							</bdi>
						</Link>
					) : null}
				</div>
				{isUsual ? null : <StateBadge tone={TONES[run.state]}>{run.stateLabel}</StateBadge>}
				<RunActions run={run} />
			</div>
			{isRunning && run.detail ? (
				<ProgressBar label={nameOfRun(run)} isLabelHidden share={run.share} detail={run.detail} />
			) : run.detail ? (
				<p className="figures text-sm text-sub">{run.detail}</p>
			) : null}
			{run.note ? (
				<p dir="auto" className={cn("text-sm break-words", run.state === "failed" ? "text-ink" : "text-sub")}>
					{run.note}
				</p>
			) : null}
			<p className="figures text-sm text-faint">
				{run.ended ? `${run.started} – ${run.ended}` : `Since ${run.started}`}
			</p>
		</li>
	);
}
