"use client";

import { ChevronRight } from "lucide-react";
import { useState } from "react";
import type { InsightItem } from "@/lib/dashboard/labels-contract";
import { MessageRow } from "../messages/message-row";
import { EmojiText } from "../ui/emoji-text";

/** One thing in a line; its messages on request. */
export function InsightRow({ slug, item }: { readonly slug: string; readonly item: InsightItem }) {
	const [isOpen, setIsOpen] = useState(false);
	const { title, detail, messages } = item;
	return (
		<>
			<button
				type="button"
				aria-expanded={isOpen}
				onClick={() => setIsOpen(!isOpen)}
				className="-mx-2 flex min-h-11 w-[calc(100%+1rem)] items-start gap-2 rounded-lg px-2 py-2.5 text-left hover:bg-sunken"
			>
				<ChevronRight
					aria-hidden
					className={`mt-1 size-4 shrink-0 text-faint transition-transform motion-reduce:transition-none ${isOpen ? "rotate-90" : ""}`}
				/>
				<span className="min-w-0 grow">
					<span dir="auto" className="line-clamp-2 break-words">
						<EmojiText text={title} />
					</span>
					{detail === null ? null : (
						<span dir="auto" className="figures mt-0.5 block truncate text-sm text-sub">
							{detail}
						</span>
					)}
				</span>
			</button>
			{isOpen ? (
				<div className="mb-3 ml-2 grid gap-4 border-l-2 border-line py-1 pl-4">
					{messages.length === 0 ? <p className="text-sm text-sub">Its messages are not stored any more.</p> : null}
					{messages.map((message) => (
						<MessageRow key={message.messageId} slug={slug} message={message} />
					))}
				</div>
			) : null}
		</>
	);
}
