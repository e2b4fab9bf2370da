"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { draftsOf } from "@/lib/dashboard/jobs-attention";
import { jobsOptions } from "@/lib/dashboard/jobs-query-options";
import { SectionCard } from "../ui/card";
import { DecisionButtons } from "./decision-buttons";

/** On a recap's page: the decision about it, while it waits for one. */
export function WeekDecision({ slug, week }: { readonly slug: string; readonly week: string }) {
	const { data } = useQuery(jobsOptions());
	const [outcome, setOutcome] = useState<string | null>(null);
	const draft = data && draftsOf(data).find((card) => card.group.slug === slug && card.week.start === week);
	if (draft === undefined && outcome === null) return null;
	return (
		<SectionCard
			id="decision"
			title="Your decision"
			lead={draft?.decideBy ? `To be posted ${draft.postAt ?? "at once"}. Decide by ${draft.decideBy}.` : undefined}
			className="border-accent"
		>
			<p role="status">{outcome}</p>
			{draft && outcome === null ? (
				<div className="flex flex-wrap gap-3">
					<DecisionButtons draft={draft} onDecided={setOutcome} />
				</div>
			) : null}
		</SectionCard>
	);
}
