"use client";

import type { CollectingCard } from "@/lib/dashboard/telegram-contract";
import { SectionCard } from "../ui/card";
import { CollectingRow } from "./collecting-row";

/** The groups being collected, and how far each is. */
export function CollectingSection({ cards }: { readonly cards: readonly CollectingCard[] }) {
	return (
		<SectionCard
			id="collecting"
			title="Collecting"
			lead="History is read from newest to oldest; new messages arrive as they are written."
		>
			<ul aria-label="Collected groups">
				{cards.map((card) => (
					<CollectingRow key={card.group.slug} card={card} />
				))}
			</ul>
		</SectionCard>
	);
}
