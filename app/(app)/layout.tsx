import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { SiteFooter } from "@/components/layout/site-footer";
import { SiteHeader } from "@/components/layout/site-header";
import { DraftBanner } from "@/components/posting/draft-banner";
import { AccountTrouble } from "@/components/telegram/account-trouble";
import { readPageSession } from "@/lib/auth/page-session";
import { jobsOptions } from "@/lib/dashboard/jobs-query-options";
import { makeQueryClient } from "@/lib/dashboard/query-client";
import { getJobsPage } from "@/lib/services/dashboard/jobs/get-jobs-page";

export default async function AppLayout({ children }: { readonly children: ReactNode }) {
	const { ctx, session } = await readPageSession();
	const queryClient = makeQueryClient();
	if (session !== null) {
		// What waits for a decision stands on the first paint. Where it cannot be read the page is still worth having.
		const jobs = await getJobsPage(ctx).catch((err: unknown) => ctx.log.warn({ err }, "the jobs cannot be read"));
		if (jobs) queryClient.setQueryData(jobsOptions().queryKey, jobs);
	}
	return (
		<HydrationBoundary state={dehydrate(queryClient)}>
			<SiteHeader account={session} />
			{session ? (
				<>
					<AccountTrouble />
					<DraftBanner />
				</>
			) : null}
			{children}
			<SiteFooter />
		</HydrationBoundary>
	);
}
