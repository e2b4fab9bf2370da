"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import type { WeekRef } from "@/lib/dashboard/contract";
import { Button } from "../ui/button";
import { Select } from "../ui/select";

/** Turns the pages of the log: one week back, one forward, or any. `weeks` are newest first. */
export function WeekPicker(props: {
	readonly weeks: readonly WeekRef[];
	readonly current: WeekRef;
	readonly onPick: (start: string) => void;
}) {
	const at = props.weeks.findIndex(({ start }) => start === props.current.start);
	const older = props.weeks[at + 1];
	const newer = at > 0 ? props.weeks[at - 1] : undefined;
	return (
		<div className="flex w-full items-center gap-1.5 sm:w-auto">
			<Button
				look="secondary"
				size="icon"
				aria-label="Week before"
				disabled={older === undefined}
				onClick={() => older && props.onPick(older.start)}
			>
				<ChevronLeft aria-hidden />
			</Button>
			<Select
				label="Week"
				className="grow sm:w-72 sm:grow-0"
				value={props.current.start}
				onChange={props.onPick}
				items={props.weeks.map((week) => ({
					value: week.start,
					label: week.label,
					...(week.isComplete ? {} : { note: "not whole" }),
				}))}
			/>
			<Button
				look="secondary"
				size="icon"
				aria-label="Week after"
				disabled={newer === undefined}
				onClick={() => newer && props.onPick(newer.start)}
			>
				<ChevronRight aria-hidden />
			</Button>
		</div>
	);
}
