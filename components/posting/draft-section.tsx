"use client";

import { useEffect, useRef, useState } from "react";
import { draftsOf } from "@/lib/dashboard/jobs-attention";
import type { ClosingCard, NextPosting } from "@/lib/dashboard/jobs-contract";
import { Notice } from "../ui/notice";
import { DecisionOutcome } from "./decision-outcome";
import { DraftCard } from "./draft-card";

/** Recaps that wait for somebody's word, and what was just said. */
export function DraftSection(props: {
	readonly postings: readonly NextPosting[];
	/** On a group's own page, which says whose it is already. */
	readonly isOwnPage?: boolean;
}) {
	const [decided, setDecided] = useState<ClosingCard | null>(null);
	const outcome = useRef<HTMLDivElement>(null);
	const drafts = draftsOf({ postings: [...props.postings] });
	// The card and the pressed button leave; whoever pressed it stays where its outcome stands.
	useEffect(() => {
		if (decided !== null) outcome.current?.focus();
	}, [decided]);
	if (drafts.length === 0 && decided === null) return null;
	return (
		<section aria-labelledby="drafts" className="grid grid-cols-1 gap-4">
			<h2 id="drafts" className="display mt-2 text-2xl">
				Your decision
			</h2>
			{decided === null ? null : (
				<div ref={outcome} role="status" tabIndex={-1} className="rounded-2xl">
					<Notice tone="plain" title={<DecisionOutcome decided={decided} />} />
				</div>
			)}
			{drafts.map((draft) => (
				<DraftCard
					key={`${draft.group.slug} ${draft.week.start}`}
					draft={draft}
					isGroupNamed={!props.isOwnPage}
					onDecided={setDecided}
				/>
			))}
		</section>
	);
}
