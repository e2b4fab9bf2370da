"use client";

import type { JobRunCard } from "@/lib/dashboard/jobs-contract";
import { SectionCard } from "../ui/card";
import { EmojiText } from "../ui/emoji-text";
import { StateBadge } from "../ui/state-badge";

/** What has ended lately: a line or two each, since nothing has to be done about it. */
export function RecentSection({ runs }: { readonly runs: readonly JobRunCard[] }) {
	return (
		<SectionCard id="recent" title="Recently ended">
			{runs.length === 0 ? (
				<p className="text-sub">Nothing has ended yet.</p>
			) : (
				<ul aria-labelledby="recent">
					{runs.map((run) => (
						<RecentRow key={run.runId} run={run} />
					))}
				</ul>
			)}
		</SectionCard>
	);
}

function RecentRow({ run }: { readonly run: JobRunCard }) {
	return (
		<li className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 border-t border-line py-2.5 first:border-t-0 first:pt-0 last:pb-0">
			<p className="min-w-0 grow basis-60 break-words">
				<span className="font-medium">{run.label}</span>
				{run.group ? (
					<>
						{" · "}
						<bdi className="text-sub">
							<EmojiText text={run.group.title} />
						</bdi>
					</>
				) : null}
			</p>
			<p className="figures flex items-center gap-2 text-sm text-sub">
				{run.state === "completed" ? null : (
					<StateBadge tone={run.state === "failed" ? "bad" : "plain"}>{run.stateLabel}</StateBadge>
				)}
				{run.ended ?? run.started}
			</p>
			{run.note ? (
				<p dir="auto" className="basis-full text-sm break-words text-sub">
					{run.note}
				</p>
			) : null}
		</li>
	);
}
