"use client";

import { ListFilter } from "lucide-react";
import type { QueryChoices } from "@/lib/dashboard/query-contract";
import { QUERY_FIELDS, type QueryField, type QueryFilter } from "@/lib/query/metric-query";
import { Select } from "../ui/select";
import { valueItems } from "./builder-items";
import { ConditionRow } from "./condition-row";

const CONDITIONS_MAX = 8;
const NONE = "none";

/** What must hold, one row a condition; choosing a field adds one. */
export function ConditionList(props: {
	readonly choices: QueryChoices;
	readonly conditions: readonly QueryFilter[];
	readonly onChange: (conditions: readonly QueryFilter[]) => void;
}) {
	const { choices, conditions, onChange } = props;
	const fields = QUERY_FIELDS.filter((field) => valueItems(field, choices).length > 0);
	const add = (field: QueryField) => {
		const first = valueItems(field, choices)[0];
		if (first !== undefined) onChange([...conditions, { field, operator: "=", values: [first.value] }]);
	};
	return (
		<div className="grid gap-2">
			{conditions.map((condition, at) => (
				<ConditionRow
					// biome-ignore lint/suspicious/noArrayIndexKey: two conditions may be alike; the place is the row.
					key={at}
					condition={condition}
					items={valueItems(condition.field, choices)}
					onChange={(changed) => onChange(conditions.with(at, changed))}
					onRemove={() => onChange(conditions.toSpliced(at, 1))}
				/>
			))}
			{conditions.length < CONDITIONS_MAX ? (
				<div className="flex items-center gap-2 text-sm text-sub">
					<ListFilter aria-hidden className="size-4" />
					<Select
						label="Add a condition"
						value={NONE}
						items={[
							{ value: NONE, label: conditions.length === 0 ? "Only where …" : "and where …" },
							...fields.map((field) => ({ value: field, label: field })),
						]}
						onChange={(field) => field !== NONE && add(field as QueryField)}
					/>
				</div>
			) : null}
		</div>
	);
}
