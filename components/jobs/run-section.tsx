"use client";

import type { JobRunCard } from "@/lib/dashboard/jobs-contract";
import { SectionCard } from "../ui/card";
import { RunRow } from "./run-row";

/** Runs that stand alike; with none it says what that means, in the room of one. */
export function RunSection(props: {
	readonly id: string;
	readonly title: string;
	readonly runs: readonly JobRunCard[];
	/** The state that goes without saying here. */
	readonly usual: JobRunCard["state"];
	readonly empty: string;
}) {
	return (
		<SectionCard
			id={props.id}
			title={props.title}
			aside={props.runs.length > 0 ? <span className="figures text-sm text-sub">{props.runs.length}</span> : null}
		>
			{props.runs.length === 0 ? (
				<p className="text-sub">{props.empty}</p>
			) : (
				<ul aria-labelledby={props.id}>
					{props.runs.map((run) => (
						<RunRow
							key={run.runId}
							run={run}
							isUsual={run.state === props.usual && (run.canCancel || run.ended !== null)}
						/>
					))}
				</ul>
			)}
		</SectionCard>
	);
}
