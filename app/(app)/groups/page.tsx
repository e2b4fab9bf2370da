import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { GroupList } from "@/components/groups/group-list";
import { PageMain } from "@/components/layout/page-main";
import { requirePageSession } from "@/lib/auth/page-session";
import { makeQueryClient } from "@/lib/dashboard/query-client";
import { groupsOptions } from "@/lib/dashboard/query-options";
import { getGroupList } from "@/lib/services/dashboard/get-group-list";

export const metadata = { title: "Groups" };

export default async function GroupsPage() {
	const { ctx } = await requirePageSession("/groups");
	const queryClient = makeQueryClient();
	queryClient.setQueryData(groupsOptions().queryKey, await getGroupList(ctx));
	return (
		<PageMain>
			<HydrationBoundary state={dehydrate(queryClient)}>
				<GroupList />
			</HydrationBoundary>
		</PageMain>
	);
}
