"use client";

import type { QueryChoices } from "@/lib/dashboard/query-contract";
import type { MetricQuery, QueryDimension } from "@/lib/query/metric-query";
import { Select } from "../ui/select";
import { dimensionItems, measureItems, TOTAL, withDimension, withMeasure } from "./builder-items";
import { ConditionList } from "./condition-list";
import { PeriodFields } from "./period-fields";

/** The same question, put together by choosing. */
export function QueryBuilder(props: {
	readonly choices: QueryChoices;
	readonly query: MetricQuery;
	readonly onBuild: (query: MetricQuery) => void;
}) {
	const { choices, query, onBuild } = props;
	const canFilter = choices.measures.find(({ key }) => key === query.measure)?.canFilter ?? false;
	return (
		<fieldset className="grid gap-3">
			<legend className="sr-only">Put the question together</legend>
			<div className="flex flex-wrap gap-2">
				<Select
					label="What to count"
					className="w-full sm:w-64"
					items={measureItems(choices)}
					value={query.measure}
					onChange={(measure) => onBuild(withMeasure(query, measure, choices))}
				/>
				<Select
					label="Split by"
					className="grow sm:grow-0"
					items={dimensionItems(choices, query.measure)}
					value={query.by ?? TOTAL}
					onChange={(by) => onBuild(withDimension(query, by === TOTAL ? null : (by as QueryDimension)))}
				/>
				<PeriodFields period={query.period} onChange={(period) => onBuild({ ...query, period })} />
			</div>
			{canFilter ? (
				<ConditionList
					choices={choices}
					conditions={query.where}
					onChange={(where) => onBuild({ ...query, where: [...where] })}
				/>
			) : null}
		</fieldset>
	);
}
