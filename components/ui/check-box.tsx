"use client";

import { Checkbox } from "@base-ui/react/checkbox";
import { Check } from "lucide-react";
import { useId } from "react";

/** A yes or no, with what yes means. */
export function CheckBox(props: {
	readonly label: string;
	readonly hint: string;
	readonly checked: boolean;
	readonly onChange: (checked: boolean) => void;
}) {
	const id = useId();
	return (
		// biome-ignore lint/a11y/noLabelWithoutControl: the control is the component inside.
		<label className="flex cursor-pointer gap-3">
			<Checkbox.Root
				aria-labelledby={`${id}-label`}
				aria-describedby={`${id}-hint`}
				checked={props.checked}
				onCheckedChange={props.onChange}
				className="mt-0.5 grid size-6 shrink-0 place-items-center rounded-lg border border-line-strong bg-surface data-[checked]:border-button data-[checked]:bg-button"
			>
				<Checkbox.Indicator>
					<Check aria-hidden className="size-4 text-button-ink" />
				</Checkbox.Indicator>
			</Checkbox.Root>
			<span>
				<span id={`${id}-label`} className="block font-medium">
					{props.label}
				</span>
				<span id={`${id}-hint`} className="block text-sm text-sub">
					{props.hint}
				</span>
			</span>
		</label>
	);
}
