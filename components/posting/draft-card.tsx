"use client";

import Link from "next/link";
import type { ClosingCard } from "@/lib/dashboard/jobs-contract";
import { PICTURE_SIZE } from "@/lib/dashboard/recap-contract";
import { GroupTile } from "../groups/group-tile";
import { buttonClass } from "../ui/button";
import { Card } from "../ui/card";
import { EmojiText } from "../ui/emoji-text";
import { DecisionButtons } from "./decision-buttons";

/** A recap that goes out once its owner says so: what would be posted, where, when, and until when to decide. */
export function DraftCard(props: {
	readonly draft: ClosingCard;
	readonly isGroupNamed: boolean;
	readonly onDecided: (decided: ClosingCard) => void;
}) {
	const { draft } = props;
	return (
		<Card
			id={`draft-${draft.group.slug}`}
			className="grid grid-cols-1 gap-5 border-accent sm:grid-cols-[13rem_minmax(0,1fr)] sm:gap-7 lg:grid-cols-[16rem_minmax(0,1fr)]"
		>
			{draft.picture ? (
				// biome-ignore lint/performance/noImgElement: drawn to size already; resampling would blur its letters.
				<img
					src={draft.picture}
					alt={`Recap of ${draft.week.label} as it would be posted`}
					{...PICTURE_SIZE.chat}
					className="mx-auto h-auto w-full max-w-64 rounded-2xl border border-line bg-sunken"
				/>
			) : null}
			<div className="grid grid-cols-1 content-start gap-4">
				{props.isGroupNamed ? (
					<div className="flex items-center gap-3">
						<GroupTile group={draft.group} className="size-10 rounded-xl text-base" />
						<h3 className="min-w-0 text-lg leading-snug font-semibold tracking-tight">
							<bdi className="line-clamp-2 break-words">
								<EmojiText text={draft.group.title} />
							</bdi>
						</h3>
					</div>
				) : null}
				<dl className="grid gap-x-4 gap-y-2 text-[0.9375rem] sm:grid-cols-[auto_minmax(0,1fr)]">
					<Fact name="Recap" value={draft.week.label} />
					{draft.postAt ? <Fact name="To be posted" value={draft.postAt} /> : null}
					{draft.decideBy ? <Fact name="Decide by" value={`${draft.decideBy}, or it is not posted`} /> : null}
				</dl>
				{draft.note ? (
					<p dir="auto" className="text-sm text-sub">
						{draft.note}
					</p>
				) : null}
				<div className="flex flex-wrap items-center gap-3">
					<DecisionButtons draft={draft} onDecided={props.onDecided} />
					<Link
						href={`/groups/${draft.group.slug}/recaps/${draft.week.start}`}
						className={buttonClass({ look: "quiet" })}
					>
						Read the whole recap
					</Link>
				</div>
			</div>
		</Card>
	);
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
	return (
		<div className="contents">
			<dt className="text-sub max-sm:-mb-2">{name}</dt>
			<dd className="figures font-medium">{value}</dd>
		</div>
	);
}
