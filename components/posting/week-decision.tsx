"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { draftsOf } from "@/lib/dashboard/jobs-attention";
import type { ClosingCard } from "@/lib/dashboard/jobs-contract";
import { jobsAttentionOptions } from "@/lib/dashboard/jobs-query-options";
import { SectionCard } from "../ui/card";
import { DecisionButtons } from "./decision-buttons";
import { DecisionOutcome } from "./decision-outcome";

/** On a recap's page: the decision about it, while it waits for one. */
export function WeekDecision({ slug, week }: { readonly slug: string; readonly week: string }) {
	const { data } = useQuery(jobsAttentionOptions());
	const [decided, setDecided] = useState<ClosingCard | null>(null);
	const draft = data && draftsOf(data).find((card) => card.group.slug === slug && card.week.start === week);
	if (draft === undefined && decided === null) return null;
	return (
		<SectionCard
			id="decision"
			title="Your decision"
			lead={draft?.decideBy ? `To be posted ${draft.postAt ?? "at once"}. Decide by ${draft.decideBy}.` : undefined}
			className="border-accent"
		>
			<p role="status">{decided ? <DecisionOutcome decided={decided} /> : null}</p>
			{draft && decided === null ? (
				<div className="flex flex-wrap gap-3">
					<DecisionButtons draft={draft} onDecided={setDecided} />
				</div>
			) : null}
		</SectionCard>
	);
}
