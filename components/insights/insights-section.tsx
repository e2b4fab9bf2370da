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
					{data.sections
						.filter(({ nothing }) => nothing === null)
						.map((section) => (
							<InsightCard key={`${data.week} ${section.kind}`} slug={slug} section={section} />
						))}
				</div>
			)}
			<dl className="grid gap-x-8 gap-y-1.5 px-1 text-sm empty:hidden sm:grid-cols-2">
				{data?.sections.map(({ kind, title, nothing }) =>
					nothing === null ? null : (
						<div key={kind} className="flex flex-wrap gap-x-2">
							<dt className="font-medium">{title}</dt>
							<dd className="text-sub">{nothing}</dd>
						</div>
					),
				)}
			</dl>
		</section>
	);
}
