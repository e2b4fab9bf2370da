"use client";

import { Radio } from "@base-ui/react/radio";
import { RadioGroup } from "@base-ui/react/radio-group";
import { useId } from "react";
import { cn } from "./cn";

export interface ChoiceCard<T extends string> {
	readonly value: T;
	readonly label: string;
	/** What choosing it means. */
	readonly hint: string;
}

/** One of a few, each with what it means in view. */
export function ChoiceCards<T extends string>(props: {
	readonly label: string;
	readonly cards: readonly ChoiceCard<T>[];
	readonly value: T;
	readonly onChange: (value: T) => void;
	readonly className?: string;
}) {
	const id = useId();
	return (
		<div className="grid gap-2">
			<span id={id} className="text-sm font-medium">
				{props.label}
			</span>
			<RadioGroup
				aria-labelledby={id}
				value={props.value}
				onValueChange={(value) => props.onChange(value as T)}
				className={cn("grid grid-cols-1 gap-2", props.className)}
			>
				{props.cards.map((card) => (
					<Radio.Root
						key={card.value}
						value={card.value}
						nativeButton
						render={<button type="button" />}
						aria-labelledby={`${id}-${card.value}`}
						aria-describedby={`${id}-${card.value}-hint`}
						className="group flex gap-3 rounded-xl border border-line px-4 py-3 text-left hover:border-line-strong data-[checked]:border-accent data-[checked]:bg-accent-soft"
					>
						<span
							aria-hidden
							className="mt-0.5 grid size-5 shrink-0 place-items-center rounded-full border border-line-strong bg-surface group-data-[checked]:border-button"
						>
							<span className="hidden size-2.5 rounded-full bg-button group-data-[checked]:block" />
						</span>
						<span className="min-w-0">
							<span id={`${id}-${card.value}`} className="block font-medium">
								{card.label}
							</span>
							<span id={`${id}-${card.value}-hint`} className="block text-sm text-sub">
								{card.hint}
							</span>
						</span>
					</Radio.Root>
				))}
			</RadioGroup>
		</div>
	);
}
