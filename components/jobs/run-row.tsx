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
	return (
		<li className="grid grid-cols-1 gap-2 border-t border-line py-4 first:border-t-0 first:pt-0 last:pb-0">
			<div className="grid min-h-9 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-2">
				<div>
					<p className="flex flex-wrap items-center gap-x-2.5 gap-y-1 font-medium">
						{run.label}
						{isUsual ? null : <StateBadge tone={TONES[run.state]}>{run.stateLabel}</StateBadge>}
					</p>
					{run.group ? (
						// Its own direction, so that a long name loses its end and not its beginning.
						<Link
							href={`/groups/${run.group.slug}`}
							dir="auto"
							className="block truncate py-0.5 text-left text-[0.9375rem] text-sub hover:text-ink hover:underline"
						>
							<EmojiText text={run.group.title} />
						</Link>
					) : null}
				</div>
				<RunActions run={run} />
			</div>
			<RunProgress run={run} />
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

/** A bar while it moves; afterwards how far it came. */
function RunProgress({ run }: { readonly run: JobRunCard }) {
	if (run.detail === null) return null;
	if (run.state === "running" || run.state === "retrying") {
		return <ProgressBar label={nameOfRun(run)} isLabelHidden share={run.share} detail={run.detail} />;
	}
	return <p className="figures text-sm text-sub">{run.detail}</p>;
}
