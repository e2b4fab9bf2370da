"use client";

import { X } from "lucide-react";
import type { LabelRule } from "@/lib/dashboard/labels-contract";
import { EmojiText } from "../ui/emoji-text";

/** A word or tag of the group's own, which one tap takes away. */
export function PhraseChip({ rule, onRemove }: { readonly rule: LabelRule; readonly onRemove: () => void }) {
	const shown = rule.kind === "tag" ? `#${rule.phrase}` : rule.phrase;
	return (
		<li className="inline-flex max-w-full items-center rounded-full bg-accent-soft pl-3 text-sm text-accent-ink">
			<span dir="auto" className="min-w-0 truncate py-1">
				<EmojiText text={shown} />
			</span>
			<button
				type="button"
				aria-label={`Remove ${shown}`}
				onClick={onRemove}
				className="grid size-8 shrink-0 place-items-center rounded-full hover:bg-surface"
			>
				<X aria-hidden className="size-3.5" />
			</button>
		</li>
	);
}
