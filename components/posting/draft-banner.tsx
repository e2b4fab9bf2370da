"use client";

import { useQuery } from "@tanstack/react-query";
import { BellRing } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { draftsOf } from "@/lib/dashboard/jobs-attention";
import type { ClosingCard } from "@/lib/dashboard/jobs-contract";
import { jobsAttentionOptions } from "@/lib/dashboard/jobs-query-options";
import { buttonClass } from "../ui/button";
import { EmojiText } from "../ui/emoji-text";

/** Says on the groups' pages that a recap waits for its owner's word; one step leads to the decision. */
export function DraftBanner() {
	const { data } = useQuery(jobsAttentionOptions());
	const pathname = usePathname();
	const drafts = data ? draftsFor(pathname, draftsOf(data)) : [];
	if (drafts.length === 0) return null;
	return (
		<ul
			aria-label="Recaps waiting for your decision"
			className="mx-auto grid w-full max-w-6xl grid-cols-1 gap-3 px-4 pt-6 sm:px-6"
		>
			{drafts.map((draft) => (
				<li
					key={`${draft.group.slug} ${draft.week.start}`}
					className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-2xl bg-accent-soft p-4"
				>
					<div className="flex min-w-0 grow basis-64 gap-3">
						<BellRing aria-hidden className="mt-0.5 size-5 shrink-0 text-accent-ink" />
						<div className="min-w-0">
							<p className="font-medium break-words">
								The recap of{" "}
								<bdi>
									<EmojiText text={draft.group.title} />
								</bdi>{" "}
								waits for your decision
							</p>
							<p className="figures text-sm text-sub">
								{draft.week.label}
								{draft.decideBy ? ` · decide by ${draft.decideBy}` : ""}
							</p>
						</div>
					</div>
					<Link href={`/jobs#draft-${draft.group.slug}`} className={buttonClass({ size: "small" })}>
						Look and decide
					</Link>
				</li>
			))}
		</ul>
	);
}

/** All of them above the list of groups; a group's own above its pages, but where the decision itself is at hand. */
function draftsFor(pathname: string, drafts: readonly ClosingCard[]): readonly ClosingCard[] {
	if (pathname === "/groups") return drafts;
	return drafts.filter(({ group, week }) => {
		const home = `/groups/${group.slug}`;
		const isHere = pathname === home || pathname.startsWith(`${home}/`);
		return isHere && pathname !== `${home}/settings` && pathname !== `${home}/recaps/${week.start}`;
	});
}
