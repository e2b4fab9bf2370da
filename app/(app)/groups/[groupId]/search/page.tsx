import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { PageMain } from "@/components/layout/page-main";
import { SearchView } from "@/components/search/search-view";
import { requirePageSession } from "@/lib/auth/page-session";
import { makeQueryClient } from "@/lib/dashboard/query-client";
import { queryChoicesOptions } from "@/lib/dashboard/query-query-options";
import { orNotFound } from "@/lib/http/or-not-found";
import { getQueryChoices } from "@/lib/services/query/get-query-choices";

export const metadata: Metadata = { title: "Search" };

export default async function SearchPage({ params }: PageProps<"/groups/[groupId]/search">) {
	const { groupId } = await params;
	const { ctx } = await requirePageSession(`/groups/${groupId}/search`);
	const queryClient = makeQueryClient();
	const choices = await orNotFound(getQueryChoices(ctx, { ref: groupId }));
	queryClient.setQueryData(queryChoicesOptions(groupId).queryKey, choices);
	return (
		<PageMain>
			<HydrationBoundary state={dehydrate(queryClient)}>
				<SearchView slug={groupId} />
			</HydrationBoundary>
		</PageMain>
	);
}
