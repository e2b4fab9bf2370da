import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { SiteFooter } from "@/components/layout/site-footer";
import { SiteHeader } from "@/components/layout/site-header";
import { DraftBanner } from "@/components/posting/draft-banner";
import { AccountTrouble } from "@/components/telegram/account-trouble";
import { readPageSession } from "@/lib/auth/page-session";
import { jobsAttentionOptions } from "@/lib/dashboard/jobs-query-options";
import { makeQueryClient } from "@/lib/dashboard/query-client";
import { getJobsAttention } from "@/lib/services/dashboard/jobs/get-jobs-attention";

export default async function AppLayout({ children }: { readonly children: ReactNode }) {
	const { ctx, session } = await readPageSession();
	const queryClient = makeQueryClient();
	if (session !== null) {
		// What waits for a decision stands on the first paint. Where it cannot be read the page is still worth having.
		const waiting = await getJobsAttention(ctx).catch((err: unknown) =>
			ctx.log.warn({ err }, "the jobs cannot be read"),
		);
		if (waiting) queryClient.setQueryData(jobsAttentionOptions().queryKey, waiting);
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
