"use client";

import { X } from "lucide-react";
import type { QueryFilter } from "@/lib/query/metric-query";
import { Button } from "../ui/button";
import { EmojiText } from "../ui/emoji-text";
import { Select, type SelectItem } from "../ui/select";
import { shownValue } from "./builder-items";

const MORE = "…";

/** One condition: a field, whether it is or is not, and any of some values. */
export function ConditionRow(props: {
	readonly condition: QueryFilter;
	readonly items: readonly SelectItem[];
	readonly onChange: (condition: QueryFilter) => void;
	readonly onRemove: () => void;
}) {
	const { condition, onChange } = props;
	const { field, operator, values } = condition;
	const others = props.items.filter(({ value }) => !values.includes(value));
	const leave = (value: string) => onChange({ ...condition, values: values.filter((other) => other !== value) });
	return (
		<div className="flex flex-wrap items-center gap-2 rounded-2xl bg-sunken p-2 pl-4">
			<span className="text-sm font-medium">{field}</span>
			<Select
				label={`How ${field} compares`}
				className="h-9 text-sm"
				value={operator}
				items={[
					{ value: "=", label: "is" },
					{ value: "!=", label: "is not" },
				]}
				onChange={(next) => onChange({ ...condition, operator: next === "!=" ? "!=" : "=" })}
			/>
			{values.map((value) => (
				<span
					key={value}
					className="inline-flex h-9 max-w-full items-center gap-1 rounded-full border border-line bg-surface pl-3.5 text-sm font-medium"
				>
					<bdi className="truncate">
						<EmojiText text={shownValue(field, value)} />
					</bdi>
					<button
						type="button"
						aria-label={`Without ${value}`}
						onClick={() => (values.length === 1 ? props.onRemove() : leave(value))}
						className="grid size-9 place-items-center rounded-full text-faint hover:text-ink"
					>
						<X aria-hidden className="size-3.5" />
					</button>
				</span>
			))}
			{others.length === 0 ? null : (
				<Select
					label={`Another ${field}`}
					className="h-9 text-sm text-sub"
					value={MORE}
					items={[{ value: MORE, label: "or …" }, ...others]}
					onChange={(value) => value !== MORE && onChange({ ...condition, values: [...values, value] })}
				/>
			)}
			<Button look="quiet" size="small" className="ml-auto" onClick={props.onRemove}>
				Remove
			</Button>
		</div>
	);
}
