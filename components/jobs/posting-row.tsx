"use client";

import { Settings2 } from "lucide-react";
import Link from "next/link";
import type { NextPosting } from "@/lib/dashboard/jobs-contract";
import { GroupTile } from "../groups/group-tile";
import { CLOSING_TONES } from "../posting/closing-tones";
import { buttonClass } from "../ui/button";
import { EmojiText } from "../ui/emoji-text";
import { StateBadge } from "../ui/state-badge";

/** One group's next post, what became of the last one, and the way to its settings. */
export function PostingRow({ posting: { group, at, note, closing } }: { readonly posting: NextPosting }) {
	return (
		<li className="grid grid-cols-1 gap-2 border-t border-line py-4 first:border-t-0 first:pt-0 last:pb-0">
			<div className="flex items-center gap-3">
				<GroupTile group={group} className="size-10 rounded-xl text-base" />
				<div className="min-w-0 grow">
					<Link href={`/groups/${group.slug}`} className="line-clamp-2 font-medium break-words hover:underline">
						<bdi>
							<EmojiText text={group.title} />
						</bdi>
					</Link>
					{at ? <p className="figures text-sm">{at}</p> : null}
					<p className="text-sm text-sub">{note}</p>
				</div>
				<Link
					href={`/groups/${group.slug}/settings`}
					aria-label={`Posting settings of ${group.title}`}
					className={buttonClass({ look: "quiet", size: "icon" }, "-mr-2 shrink-0")}
				>
					<Settings2 aria-hidden />
				</Link>
			</div>
			{closing ? (
				<div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5 pl-13">
					<Link
						href={`/groups/${group.slug}/recaps/${closing.week.start}`}
						className="figures inline-block py-1 text-sm text-sub hover:text-ink hover:underline"
					>
						{closing.week.label}
					</Link>
					<StateBadge tone={CLOSING_TONES[closing.state]}>{closing.stateLabel}</StateBadge>
				</div>
			) : null}
		</li>
	);
}
