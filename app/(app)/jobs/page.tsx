import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { JobsView } from "@/components/jobs/jobs-view";
import { PageMain } from "@/components/layout/page-main";
import { requirePageSession } from "@/lib/auth/page-session";
import { jobsOptions } from "@/lib/dashboard/jobs-query-options";
import { makeQueryClient } from "@/lib/dashboard/query-client";
import { getJobsPage } from "@/lib/services/dashboard/jobs/get-jobs-page";

export const metadata = { title: "Jobs" };

export default async function JobsPage() {
	const { ctx } = await requirePageSession("/jobs");
	const queryClient = makeQueryClient();
	queryClient.setQueryData(jobsOptions().queryKey, await getJobsPage(ctx));
	return (
		<PageMain className="grid grid-cols-1 gap-8">
			<div>
				<h1 className="display text-4xl">Jobs</h1>
				<p className="mt-2 max-w-3xl text-lg text-sub">
					Collecting, closing the week, drawing its recap and posting it happen by themselves. Here is what runs, what
					waits, what failed and when it goes on.
				</p>
			</div>
			<HydrationBoundary state={dehydrate(queryClient)}>
				<JobsView />
			</HydrationBoundary>
		</PageMain>
	);
}
