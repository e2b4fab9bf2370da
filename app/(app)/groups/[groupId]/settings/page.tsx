import { PageMain } from "@/components/layout/page-main";
import { PostingView } from "@/components/posting/posting-view";
import { requirePageSession } from "@/lib/auth/page-session";

export const metadata = { title: "Settings" };

export default async function SettingsPage({ params }: PageProps<"/groups/[groupId]/settings">) {
	const { groupId } = await params;
	await requirePageSession(`/groups/${groupId}/settings`);
	return (
		<PageMain className="max-w-4xl">
			<PostingView slug={groupId} />
		</PageMain>
	);
}
