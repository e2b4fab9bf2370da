import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { Overview } from "@/components/groups/overview";
import { PageMain } from "@/components/layout/page-main";
import { requirePageSession } from "@/lib/auth/page-session";
import { OverviewQuery } from "@/lib/dashboard/contract";
import { makeQueryClient } from "@/lib/dashboard/query-client";
import { groupOverviewOptions } from "@/lib/dashboard/query-options";
import { orNotFound } from "@/lib/http/or-not-found";
import { getOverview } from "@/lib/services/dashboard/get-overview";

export default async function GroupPage({ params, searchParams }: PageProps<"/groups/[groupId]">) {
	const { groupId } = await params;
	const { ctx } = await requirePageSession(`/groups/${groupId}`);
	const { week = null } = OverviewQuery.safeParse(await searchParams).data ?? {};
	const overview = await orNotFound(getOverview(ctx, { ref: groupId, ...(week === null ? {} : { week }) }));
	const queryClient = makeQueryClient();
	queryClient.setQueryData(groupOverviewOptions(groupId, week).queryKey, overview);
	return (
		<PageMain>
			<HydrationBoundary state={dehydrate(queryClient)}>
				<Overview slug={groupId} />
			</HydrationBoundary>
		</PageMain>
	);
}
