import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { PageMain } from "@/components/layout/page-main";
import { NumbersView } from "@/components/numbers/numbers-view";
import { requirePageSession } from "@/lib/auth/page-session";
import { WeekQuery } from "@/lib/dashboard/numbers-contract";
import { numbersOptions } from "@/lib/dashboard/numbers-query-options";
import { makeQueryClient } from "@/lib/dashboard/query-client";
import { orNotFound } from "@/lib/http/or-not-found";
import { getNumbers } from "@/lib/services/dashboard/get-numbers";

export const metadata: Metadata = { title: "Numbers" };

export default async function NumbersPage({ params, searchParams }: PageProps<"/groups/[groupId]/numbers">) {
	const { groupId } = await params;
	const { ctx } = await requirePageSession(`/groups/${groupId}/numbers`);
	const { week = null } = WeekQuery.safeParse(await searchParams).data ?? {};
	const numbers = await orNotFound(getNumbers(ctx, { ref: groupId, ...(week === null ? {} : { week }) }));
	const queryClient = makeQueryClient();
	queryClient.setQueryData(numbersOptions(groupId, week).queryKey, numbers);
	return (
		<PageMain>
			<HydrationBoundary state={dehydrate(queryClient)}>
				<NumbersView slug={groupId} />
			</HydrationBoundary>
		</PageMain>
	);
}
