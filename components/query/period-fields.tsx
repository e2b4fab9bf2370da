"use client";

import { formatPeriod } from "@/lib/query/format-query";
import type { QueryPeriod } from "@/lib/query/metric-query";
import { DateField } from "../ui/date-field";
import { Select } from "../ui/select";
import { CHOSEN_DAYS, periodItems, periodOf } from "./builder-items";

const DAY_MS = 86_400_000;
const MONTH_DAYS = 29;

/** A usual time, or days chosen one by one. */
export function PeriodFields(props: {
	readonly period: QueryPeriod;
	readonly onChange: (period: QueryPeriod) => void;
}) {
	const { period, onChange } = props;
	const choose = (text: string) => onChange(text === CHOSEN_DAYS ? lastMonth() : periodOf(text, period));
	return (
		<>
			<Select
				label="Over which time"
				className="grow sm:grow-0"
				items={periodItems(period)}
				value={period.kind === "between" ? CHOSEN_DAYS : formatPeriod(period)}
				onChange={choose}
			/>
			{period.kind === "between" ? (
				<div className="flex w-full flex-wrap gap-2 sm:w-auto">
					<DateField
						label="From"
						value={period.from}
						onChange={(from) => onChange({ ...period, from, to: from > period.to ? from : period.to })}
					/>
					<DateField
						label="To"
						value={period.to}
						onChange={(to) => onChange({ ...period, to, from: to < period.from ? to : period.from })}
					/>
				</div>
			) : null}
		</>
	);
}

function lastMonth(): QueryPeriod {
	const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);
	const now = Date.now();
	return { kind: "between", from: day(now - MONTH_DAYS * DAY_MS), to: day(now) };
}
