import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { PageMain } from "@/components/layout/page-main";
import { PostingView } from "@/components/posting/posting-view";
import { requirePageSession } from "@/lib/auth/page-session";
import { postingOptions } from "@/lib/dashboard/jobs-query-options";
import { labelRulesOptions } from "@/lib/dashboard/labels-query-options";
import { makeQueryClient } from "@/lib/dashboard/query-client";
import { orNotFound } from "@/lib/http/or-not-found";
import { getPostingPage } from "@/lib/services/dashboard/jobs/get-posting-page";
import { getLabelRules } from "@/lib/services/labels/get-label-rules";

export const metadata = { title: "Settings" };

export default async function SettingsPage({ params }: PageProps<"/groups/[groupId]/settings">) {
	const { groupId } = await params;
	const { ctx } = await requirePageSession(`/groups/${groupId}/settings`);
	const queryClient = makeQueryClient();
	const [posting, rules] = await orNotFound(
		Promise.all([getPostingPage(ctx, { ref: groupId }), getLabelRules(ctx, { group: groupId })]),
	);
	queryClient.setQueryData(postingOptions(groupId).queryKey, posting);
	queryClient.setQueryData(labelRulesOptions(groupId).queryKey, rules);
	return (
		<PageMain className="max-w-4xl">
			<HydrationBoundary state={dehydrate(queryClient)}>
				<PostingView slug={groupId} />
			</HydrationBoundary>
		</PageMain>
	);
}
