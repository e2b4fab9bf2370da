"use client";

import { ChevronRight } from "lucide-react";
import { useState } from "react";
import type { EvidenceEntry } from "@/lib/dashboard/evidence-contract";
import { formatCount } from "@/lib/format/number";
import { MessageList } from "../messages/message-list";
import { EmojiText } from "../ui/emoji-text";

/** Messages read with one tap; more with each further one. */
const STEP = 10;

/** One thing counted, what it adds, and on request the messages that show it. */
export function EvidenceEntryRow(props: {
	readonly slug: string;
	readonly entry: EvidenceEntry;
	readonly hasAmount: boolean;
}) {
	const { slug, entry } = props;
	const [shown, setShown] = useState(0);
	const { label, amountText, messageIds, messageIdsInAll } = entry;
	const words = (
		<>
			<span dir="auto" className="min-w-0 grow break-words">
				<EmojiText text={label} />
			</span>
			{props.hasAmount ? (
				<span className="figures shrink-0 text-sm font-medium whitespace-nowrap">{amountText}</span>
			) : null}
		</>
	);
	if (messageIds.length === 0) return <p className="flex items-baseline gap-3 py-2.5 pl-7">{words}</p>;
	return (
		<>
			<button
				type="button"
				aria-expanded={shown > 0}
				onClick={() => setShown(shown > 0 ? 0 : STEP)}
				className="-mx-2 flex min-h-11 w-[calc(100%+1rem)] items-baseline gap-3 rounded-lg px-2 py-2.5 text-left hover:bg-sunken"
			>
				<ChevronRight
					aria-hidden
					className={`size-4 shrink-0 self-center text-faint transition-transform motion-reduce:transition-none ${shown > 0 ? "rotate-90" : ""}`}
				/>
				{words}
			</button>
			{shown === 0 ? null : (
				<div className="mb-3 grid gap-4 border-l-2 border-line py-1 pl-4 sm:ml-2">
					{pages(messageIds.slice(0, shown)).map((ids) => (
						<MessageList key={ids[0]} slug={slug} ids={ids} />
					))}
					{shown < messageIds.length ? (
						<button
							type="button"
							onClick={() => setShown(shown + STEP)}
							className="min-h-9 justify-self-start text-sm font-medium text-accent-ink underline-offset-4 hover:underline"
						>
							Show more of {formatCount(messageIdsInAll, "en", "whole")} messages
						</button>
					) : messageIds.length < messageIdsInAll ? (
						<p className="text-sm text-sub">
							{formatCount(messageIdsInAll, "en", "whole")} messages in all; the API gives their numbers.
						</p>
					) : null}
				</div>
			)}
		</>
	);
}

/** Asked for in steps, so that what was read is not read again. */
function pages(ids: readonly number[]): (readonly number[])[] {
	return Array.from({ length: Math.ceil(ids.length / STEP) }, (_, page) => ids.slice(page * STEP, (page + 1) * STEP));
}
