import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { PageMain } from "@/components/layout/page-main";
import { RecapView } from "@/components/recaps/recap-view";
import { requirePageSession } from "@/lib/auth/page-session";
import { makeQueryClient } from "@/lib/dashboard/query-client";
import { shareLinksOptions } from "@/lib/dashboard/query-options";
import { PictureLocale } from "@/lib/dashboard/recap-contract";
import { orNotFound } from "@/lib/http/or-not-found";
import { getRecapPage } from "@/lib/services/dashboard/get-recap-page";

export async function generateMetadata({ params }: PageProps<"/groups/[groupId]/recaps/[week]">): Promise<Metadata> {
	return { title: `Week of ${(await params).week}` };
}

export default async function RecapPage({ params, searchParams }: PageProps<"/groups/[groupId]/recaps/[week]">) {
	const { groupId, week } = await params;
	const { ctx } = await requirePageSession(`/groups/${groupId}/recaps/${week}`);
	const asked = PictureLocale.safeParse((await searchParams).locale);
	const recap = await orNotFound(
		getRecapPage(ctx, { ref: groupId, week, ...(asked.success ? { locale: asked.data } : {}) }),
	);
	const queryClient = makeQueryClient();
	queryClient.setQueryData(shareLinksOptions(recap.group.slug, recap.week.start).queryKey, { links: recap.links });
	return (
		<PageMain>
			<HydrationBoundary state={dehydrate(queryClient)}>
				<RecapView recap={recap} locale={asked.success ? asked.data : recap.group.locale} />
			</HydrationBoundary>
		</PageMain>
	);
}
