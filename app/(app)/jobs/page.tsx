import { JobsView } from "@/components/jobs/jobs-view";
import { PageMain } from "@/components/layout/page-main";
import { requirePageSession } from "@/lib/auth/page-session";

export const metadata = { title: "Jobs" };

export default async function JobsPage() {
	await requirePageSession("/jobs");
	return (
		<PageMain className="grid grid-cols-1 gap-8">
			<div>
				<h1 className="display text-4xl">Jobs</h1>
				<p className="mt-2 max-w-3xl text-lg text-sub">
					Collecting, closing the week, drawing its recap and posting it happen by themselves. Here is what runs, what
					waits, what failed and when it goes on.
				</p>
			</div>
			<JobsView />
		</PageMain>
	);
}
