"use client";

import { useQuery } from "@tanstack/react-query";
import { insightsOptions } from "@/lib/dashboard/evidence-query-options";
import { FailureNotice, failureOf } from "../ui/failure-notice";
import { Skeleton } from "../ui/skeleton";
import { InsightCard } from "./insight-card";

/** What of the week is worth reading, with its messages. Asked for after the page is there: it reads texts. */
export function InsightsSection({ slug, week }: { readonly slug: string; readonly week: string }) {
	const { data, error } = useQuery(insightsOptions(slug, week));
	return (
		<section aria-labelledby="insights" className="grid grid-cols-1 gap-4">
			<div>
				<h2 id="insights" className="display text-2xl">
					Worth a look
				</h2>
				<p className="mt-1 text-sub">Read out of what people wrote. A label that is wrong is corrected with a tap.</p>
			</div>
			{error ? <FailureNotice failure={failureOf(error)} /> : null}
			{data === undefined && !error ? (
				<div className="grid gap-4 lg:grid-cols-2">
					<Skeleton className="h-48" />
					<Skeleton className="h-48" />
				</div>
			) : null}
			{data === undefined ? null : (
				<div className="grid grid-cols-1 gap-4 lg:grid-cols-2 lg:items-start">
					{data.sections.map((section) => (
						<InsightCard key={`${data.week} ${section.kind}`} slug={slug} section={section} />
					))}
				</div>
			)}
		</section>
	);
}
