"use client";

import { Select, type SelectItem } from "../ui/select";

/** A choice with its name above it and what it means below. */
export function SettingSelect(props: {
	readonly label: string;
	readonly hint: string;
	readonly items: readonly SelectItem[];
	readonly value: string;
	readonly onChange: (value: string) => void;
}) {
	return (
		<div className="grid min-w-0 content-start gap-1.5">
			<span aria-hidden className="text-sm font-medium">
				{props.label}
			</span>
			<Select label={props.label} items={props.items} value={props.value} onChange={props.onChange} />
			<p className="text-sm text-sub">{props.hint}</p>
		</div>
	);
}
