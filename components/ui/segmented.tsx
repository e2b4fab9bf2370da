"use client";

import { Radio } from "@base-ui/react/radio";
import { RadioGroup } from "@base-ui/react/radio-group";
import { useId } from "react";

export interface Segment<T extends string> {
	readonly value: T;
	readonly label: string;
}

/** One of two or three, all in view. */
export function Segmented<T extends string>(props: {
	readonly label: string;
	readonly segments: readonly Segment<T>[];
	readonly value: T;
	readonly onChange: (value: T) => void;
}) {
	const labelId = useId();
	return (
		<div className="grid gap-1.5">
			<span id={labelId} className="text-sm text-sub">
				{props.label}
			</span>
			<RadioGroup
				aria-labelledby={labelId}
				value={props.value}
				onValueChange={(value) => props.onChange(value as T)}
				className="inline-flex rounded-full border border-line bg-sunken p-1"
			>
				{props.segments.map((segment) => (
					<Radio.Root
						key={segment.value}
						value={segment.value}
						nativeButton
						render={<button type="button" />}
						className="min-h-9 grow rounded-full px-4 text-sm font-medium text-sub hover:text-ink data-[checked]:bg-surface data-[checked]:text-ink data-[checked]:shadow-sm"
					>
						{segment.label}
					</Radio.Root>
				))}
			</RadioGroup>
		</div>
	);
}
