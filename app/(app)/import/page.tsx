import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { ImportFlow } from "@/components/imports/import-flow";
import { RecentImports } from "@/components/imports/recent-imports";
import { PageMain } from "@/components/layout/page-main";
import { requirePageSession } from "@/lib/auth/page-session";
import { makeQueryClient } from "@/lib/dashboard/query-client";
import { importsOptions } from "@/lib/dashboard/query-options";
import { getImportList } from "@/lib/services/dashboard/get-import-list";

export const metadata = { title: "Import" };

export default async function ImportPage({ searchParams }: PageProps<"/import">) {
	const { ctx } = await requirePageSession("/import");
	const queryClient = makeQueryClient();
	queryClient.setQueryData(importsOptions().queryKey, await getImportList(ctx));
	const { import: running } = await searchParams;
	return (
		<PageMain className="grid max-w-3xl grid-cols-1 gap-8">
			<div>
				<h1 className="display text-4xl">Import</h1>
				<p className="mt-2 text-lg text-sub">
					A newer export of a group you have adds what is new and corrects what changed. Nothing is counted twice.
				</p>
			</div>
			<HydrationBoundary state={dehydrate(queryClient)}>
				<ImportFlow importId={typeof running === "string" ? running : null} />
				<RecentImports />
			</HydrationBoundary>
		</PageMain>
	);
}
