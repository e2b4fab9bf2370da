import Link from "next/link";
import type { GroupCard as GroupCardData } from "@/lib/dashboard/contract";
import { EmojiText } from "../ui/emoji-text";
import { GroupTile } from "./group-tile";

/** A group in the list; the whole card is its link. */
export function GroupCard({ group }: { readonly group: GroupCardData }) {
	return (
		<article className="relative flex gap-4 rounded-card border border-line bg-surface p-5 transition-colors hover:border-line-strong">
			<GroupTile group={group} />
			<div className="min-w-0">
				<h2 className="text-lg leading-snug font-semibold tracking-tight">
					<Link href={`/groups/${group.slug}`} className="after:absolute after:inset-0 after:rounded-card">
						<bdi className="line-clamp-2 break-words">
							<EmojiText text={group.title} />
						</bdi>
					</Link>
				</h2>
				<p className="figures mt-1 text-sm text-sub">
					{group.messages} messages · {group.kindLabel}
				</p>
				<p className="figures text-sm text-faint">{group.span ?? "No messages yet"}</p>
			</div>
		</article>
	);
}
