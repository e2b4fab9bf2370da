"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import type { MetricCell } from "@/lib/dashboard/contract";
import { evidenceOptions } from "@/lib/dashboard/evidence-query-options";
import { Button } from "../ui/button";
import { FailureNotice, failureOf } from "../ui/failure-notice";
import { Skeleton } from "../ui/skeleton";
import type { EvidenceScopeValue } from "./evidence-scope";
import { EvidenceSideList } from "./evidence-side-list";
import { EvidenceSum } from "./evidence-sum";

/** What a number rests on, looked up when the sheet opens. */
export function EvidenceBody({ scope, shown }: { readonly scope: EvidenceScopeValue; readonly shown: MetricCell }) {
	const { slug, week } = scope;
	const evidence = useInfiniteQuery(evidenceOptions(slug, week, shown.key));
	const [first] = evidence.data?.pages ?? [];
	if (evidence.error && first === undefined) {
		return <FailureNotice failure={failureOf(evidence.error)} className="mt-6" />;
	}
	if (first === undefined) return <Loading />;
	const sides = evidence.data?.pages ?? [];
	return (
		<div className="mt-6 grid gap-8">
			<EvidenceSum answer={first} shown={shown} />
			<EvidenceSideList
				slug={slug}
				side={{ ...first.numerator, entries: sides.flatMap(({ numerator }) => numerator.entries) }}
			/>
			{first.denominator === null ? null : (
				<EvidenceSideList
					slug={slug}
					side={{ ...first.denominator, entries: sides.flatMap(({ denominator }) => denominator?.entries ?? []) }}
				/>
			)}
			{evidence.hasNextPage ? (
				<Button
					look="secondary"
					className="justify-self-center"
					disabled={evidence.isFetchingNextPage}
					onClick={() => evidence.fetchNextPage()}
				>
					{evidence.isFetchingNextPage ? "Loading…" : "Show more"}
				</Button>
			) : null}
			{evidence.error ? <FailureNotice failure={failureOf(evidence.error)} /> : null}
		</div>
	);
}

function Loading() {
	return (
		<div className="mt-6 grid gap-3">
			<p role="status" className="text-sm text-sub">
				Reading the week again…
			</p>
			<Skeleton className="h-20" />
			<Skeleton className="h-40" />
		</div>
	);
}
