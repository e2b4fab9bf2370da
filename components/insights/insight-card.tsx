"use client";

import { CircleHelp, Construction, HeartHandshake, type LucideIcon, MessagesSquare, Rocket, Users } from "lucide-react";
import { useState } from "react";
import type { INSIGHT_KINDS, Insights } from "@/lib/dashboard/labels-contract";
import { Card } from "../ui/card";
import { InsightRow } from "./insight-row";

/** Entries shown before somebody asks for the rest. */
const SHOWN = 3;

const ICONS: Readonly<Record<(typeof INSIGHT_KINDS)[number], LucideIcon>> = {
	open_questions: CircleHelp,
	blockers: Construction,
	demos: Rocket,
	threads: MessagesSquare,
	connections: Users,
	helpers: HeartHandshake,
};

/** One kind of thing worth reading. */
export function InsightCard(props: { readonly slug: string; readonly section: Insights["sections"][number] }) {
	const { kind, title, metric, items, itemsInAll } = props.section;
	const [isWhole, setIsWhole] = useState(false);
	const Icon = ICONS[kind];
	const id = `insights-${kind}`;
	const hidden = items.length - SHOWN;
	return (
		<Card>
			<section aria-labelledby={id}>
				<h3 id={id} className="flex items-center gap-2.5 text-lg font-semibold tracking-tight">
					<Icon aria-hidden className="size-5 shrink-0 text-accent-ink" />
					{title}
					{metric === null ? null : <span className="figures ml-auto text-sub">{metric}</span>}
				</h3>
				<ul className="mt-3">
					{(isWhole ? items : items.slice(0, SHOWN)).map((item) => (
						<li key={`${item.title} ${item.messages[0]?.messageId}`} className="border-t border-line first:border-t-0">
							<InsightRow slug={props.slug} item={item} />
						</li>
					))}
				</ul>
				{hidden > 0 ? (
					<button
						type="button"
						aria-expanded={isWhole}
						onClick={() => setIsWhole(!isWhole)}
						className="mt-1 min-h-9 text-sm font-medium text-accent-ink underline-offset-4 hover:underline"
					>
						{isWhole ? "Show fewer" : `Show ${hidden} more`}
					</button>
				) : null}
				{isWhole && itemsInAll > items.length ? (
					<p className="mt-1 text-sm text-sub">The first {items.length}; the number itself lists all.</p>
				) : null}
			</section>
		</Card>
	);
}
