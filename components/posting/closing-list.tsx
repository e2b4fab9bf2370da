"use client";

import Link from "next/link";
import type { ClosingCard } from "@/lib/dashboard/jobs-contract";
import { StateBadge } from "../ui/state-badge";
import { CLOSING_TONES } from "./closing-tones";

/** A group's closed weeks. Those that wait for a decision are decided on above, with their pictures. */
export function ClosingList({ closings }: { readonly closings: readonly ClosingCard[] }) {
	return (
		<ul aria-labelledby="closings">
			{closings.map((closing) => (
				<li
					key={closing.week.start}
					className="flex flex-wrap items-center gap-x-4 gap-y-1.5 border-t border-line py-3.5 first:border-t-0 first:pt-0 last:pb-0"
				>
					<div className="min-w-0 grow basis-56">
						<Link
							href={`/groups/${closing.group.slug}/recaps/${closing.week.start}`}
							className="figures font-medium hover:underline"
						>
							{closing.week.label}
						</Link>
						{closing.note ? (
							<p dir="auto" className="text-sm break-words text-sub">
								{closing.note}
							</p>
						) : null}
						{closing.postAt && isAhead(closing) ? (
							<p className="figures text-sm text-sub">To be posted {closing.postAt}</p>
						) : null}
					</div>
					<StateBadge tone={CLOSING_TONES[closing.state]}>{closing.stateLabel}</StateBadge>
				</li>
			))}
		</ul>
	);
}

const isAhead = ({ state }: ClosingCard) => state === "scheduled" || state === "draft" || state === "approved";
