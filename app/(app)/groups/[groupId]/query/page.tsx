import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { PageMain } from "@/components/layout/page-main";
import { QueryView } from "@/components/query/query-view";
import { requirePageSession } from "@/lib/auth/page-session";
import { makeQueryClient } from "@/lib/dashboard/query-client";
import { queryChoicesOptions, savedQueriesOptions } from "@/lib/dashboard/query-query-options";
import { orNotFound } from "@/lib/http/or-not-found";
import { getQueryChoices } from "@/lib/services/query/get-query-choices";
import { listSavedQueries } from "@/lib/services/query/saved/list-saved-queries";

export const metadata: Metadata = { title: "Query" };

export default async function QueryPage({ params }: PageProps<"/groups/[groupId]/query">) {
	const { groupId } = await params;
	const { ctx } = await requirePageSession(`/groups/${groupId}/query`);
	const [choices, queries] = await Promise.all([
		orNotFound(getQueryChoices(ctx, { ref: groupId })),
		orNotFound(listSavedQueries(ctx, { ref: groupId })),
	]);
	const queryClient = makeQueryClient();
	queryClient.setQueryData(queryChoicesOptions(groupId).queryKey, choices);
	queryClient.setQueryData(savedQueriesOptions(groupId).queryKey, { queries });
	return (
		<PageMain>
			<HydrationBoundary state={dehydrate(queryClient)}>
				<QueryView slug={groupId} />
			</HydrationBoundary>
		</PageMain>
	);
}
