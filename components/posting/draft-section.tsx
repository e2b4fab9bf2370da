"use client";

import { useState } from "react";
import { draftsOf } from "@/lib/dashboard/jobs-attention";
import type { NextPosting } from "@/lib/dashboard/jobs-contract";
import { Notice } from "../ui/notice";
import { DraftCard } from "./draft-card";

/** Recaps that wait for somebody's word, and what was just said. */
export function DraftSection({ postings }: { readonly postings: readonly NextPosting[] }) {
	const [outcome, setOutcome] = useState<string | null>(null);
	const drafts = draftsOf({ postings: [...postings] });
	if (drafts.length === 0 && outcome === null) return null;
	return (
		<section aria-labelledby="drafts" className="grid grid-cols-1 gap-4">
			<h2 id="drafts" className="display text-2xl">
				Your decision
			</h2>
			<div role="status">{outcome === null ? null : <Notice tone="plain" title={outcome} />}</div>
			{drafts.map((draft) => (
				<DraftCard key={`${draft.group.slug} ${draft.week.start}`} draft={draft} onDecided={setOutcome} />
			))}
		</section>
	);
}
