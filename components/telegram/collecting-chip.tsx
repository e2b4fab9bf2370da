"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { collectingOptions } from "@/lib/dashboard/telegram-query-options";
import { cn } from "../ui/cn";

const DOTS = { active: "bg-good", paused: "bg-faint", lost: "bg-bad" } as const;

/** Whether the group is collected live, beside its name; nothing for groups that only have exports. */
export function CollectingChip({ slug }: { readonly slug: string }) {
	const { data } = useQuery(collectingOptions(slug));
	const card = data?.collecting;
	if (!card) return null;
	return (
		<Link
			href="/telegram"
			className="inline-flex min-h-9 items-center gap-2 rounded-full border border-line bg-surface px-3.5 text-sm hover:border-line-strong"
		>
			<span aria-hidden className={cn("size-2 rounded-full", DOTS[card.state])} />
			{card.stateLabel}
			{card.isBackfillDone || card.state !== "active" ? null : <span className="figures text-sub">{card.detail}</span>}
		</Link>
	);
}
