"use client";

import { Tag } from "lucide-react";
import { useState } from "react";
import { LABELS, type Label } from "@/lib/domain/label";
import { cn } from "../ui/cn";
import { LabelChip } from "./label-chip";
import { useLabelDecisions } from "./use-label-decisions";

/**
 * What a message is, corrected by a tap: on a label it has to say that it is not this, on one it lacks to say that it is.
 * The owner's word stands above all rules; numbers follow within moments.
 */
export function LabelChips(props: {
	readonly slug: string;
	readonly messageId: number;
	/** As a message found anywhere names them. */
	readonly labels: readonly string[];
	readonly onDecided?: () => void;
	readonly className?: string;
}) {
	const labels = LABELS.filter((label) => props.labels.includes(label));
	const [isOpen, setIsOpen] = useState(false);
	const { has, isTouched, toggle, hasFailed } = useLabelDecisions({ ...props, labels });
	const shown = LABELS.filter((label) => has(label) || isTouched(label) || isOpen);
	const stateOf = (label: Label) => (has(label) ? "set" : isTouched(label) ? "gone" : "offered");
	return (
		<fieldset className={cn("flex min-w-0 flex-wrap items-center gap-1.5", props.className)}>
			<legend className="sr-only">What this message is</legend>
			{shown.map((label) => (
				<LabelChip key={label} label={label} state={stateOf(label)} onTap={() => toggle(label)} />
			))}
			{shown.length === LABELS.length && !isOpen ? null : (
				<button
					type="button"
					aria-expanded={isOpen}
					onClick={() => setIsOpen(!isOpen)}
					className="inline-flex h-7 items-center gap-1.5 rounded-full px-2 text-xs text-faint select-none hover:bg-sunken hover:text-ink pointer-coarse:h-8"
				>
					<Tag aria-hidden className="size-3.5" />
					{isOpen ? "Less" : shown.length === 0 ? "Label" : <span className="sr-only">Other labels</span>}
				</button>
			)}
			<p role="status" className="text-xs text-bad empty:hidden">
				{hasFailed ? "Not saved. Tap again." : ""}
			</p>
		</fieldset>
	);
}
