import Link from "next/link";
import type { ReactNode } from "react";
import type { GroupRef } from "@/lib/dashboard/contract";
import { EmojiText } from "../ui/emoji-text";
import { GroupTile } from "./group-tile";

/** Whose page this is. `href` makes the title a way back to the group. */
export function GroupHeading(props: {
	readonly group: GroupRef;
	readonly href?: string;
	readonly children?: ReactNode;
}) {
	const { group } = props;
	const title = (
		<bdi className="line-clamp-2 break-words pb-[0.14em]">
			<EmojiText text={group.title} />
		</bdi>
	);
	return (
		<div className="flex flex-wrap items-center gap-x-6 gap-y-5">
			<div className="flex min-w-0 grow basis-72 items-center gap-4">
				<GroupTile group={group} className="size-14 rounded-[1.1rem] text-2xl" />
				<div className="min-w-0">
					<h1 className="display text-2xl sm:text-3xl">
						{props.href ? <Link href={props.href}>{title}</Link> : title}
					</h1>
					<p className="mt-0.5 text-sm text-sub">Weeks in {group.zoneLabel} time</p>
				</div>
			</div>
			{props.children}
		</div>
	);
}
