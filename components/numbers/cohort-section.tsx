"use client";

import { useQuery } from "@tanstack/react-query";
import { cohortsOptions } from "@/lib/dashboard/numbers-query-options";
import { SectionCard } from "../ui/card";
import { FailureNotice, failureOf } from "../ui/failure-notice";
import { Skeleton } from "../ui/skeleton";
import { CohortTable } from "./cohort-table";

/** Who of each week's newcomers came back. Asked for once the page stands: nothing above it waits. */
export function CohortSection({ slug, week }: { readonly slug: string; readonly week: string }) {
	const { data, error } = useQuery(cohortsOptions(slug, week));
	if (data?.rows.every(({ size }) => size === 0)) return null;
	return (
		<SectionCard
			id="cohorts"
			title="Do newcomers stay?"
			lead="People by the week of their first message, and the share of them who wrote again in each week after it."
		>
			{error ? <FailureNotice failure={failureOf(error)} /> : null}
			{data ? <CohortTable matrix={data} /> : null}
			{data === undefined && !error ? <Skeleton className="h-80" /> : null}
		</SectionCard>
	);
}
