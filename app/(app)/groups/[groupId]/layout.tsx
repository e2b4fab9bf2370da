import type { Metadata } from "next";
import { GroupNav } from "@/components/groups/group-nav";
import { readPageSession, requirePageSession } from "@/lib/auth/page-session";
import { orNotFound } from "@/lib/http/or-not-found";
import { resolveGroup } from "@/lib/services/groups/resolve-group";

export async function generateMetadata({ params }: LayoutProps<"/groups/[groupId]">): Promise<Metadata> {
	const { groupId } = await params;
	const { ctx, session } = await readPageSession();
	if (session === null) return {};
	// Whether the group is there is the layout's to say; a head that throws leaves the page without a title.
	const group = await resolveGroup(ctx, { ref: groupId }).catch(() => null);
	if (group === null) return { title: "Not found" };
	return { title: { default: group.title, template: `%s · ${group.title} · Shiplog` } };
}

/** Finds the group before anything is streamed, so that an unknown one is a true 404. */
export default async function GroupLayout({ params, children }: LayoutProps<"/groups/[groupId]">) {
	const { groupId } = await params;
	const { ctx } = await requirePageSession(`/groups/${groupId}`);
	await orNotFound(resolveGroup(ctx, { ref: groupId }));
	return (
		<>
			<GroupNav slug={groupId} />
			{children}
		</>
	);
}
