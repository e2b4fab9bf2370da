"use client";

import { useState } from "react";
import type { CohortMatrix, CohortRow, CohortSquare } from "@/lib/dashboard/numbers-contract";
import { HEAT_STEP_CLASS } from "../charts/heat-step-class";
import { cn } from "../ui/cn";

/** From these shares on, a step each; the lowest is for nobody. */
const FROM = [0, 0.000_1, 0.08, 0.16, 0.28, 0.45, 0.7];
const LABELLED = new Set([1, 2, 4, 8, 12, 16, 20, 24]);

interface Spot {
	readonly row: Pick<CohortRow, "label" | "size">;
	readonly square: CohortSquare;
}

/** A row a week of newcomers, a column a week since. Each square carries its number, the colour only helps to see. */
export function CohortTable({ matrix }: { readonly matrix: CohortMatrix }) {
	const [spot, setSpot] = useState<Spot | null>(null);
	const rows = matrix.rows.filter(({ size }) => size > 0);
	const weeks = Math.max(0, ...matrix.rows.map(({ squares }) => squares.length - 1));
	const all = { label: "Everybody", size: matrix.overall[0]?.size ?? 0 };
	return (
		<div>
			<section
				// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard.
				tabIndex={0}
				aria-label="Newcomers by week"
				className="relative -mx-5 overflow-x-auto rounded-md px-5 sm:-mx-6 sm:px-6"
			>
				<table
					className="figures min-w-full border-separate border-spacing-[2px] text-xs"
					onPointerLeave={() => setSpot(null)}
				>
					<caption className="sr-only">
						Newcomers by week of their first message, and how many of them wrote in each week after it
					</caption>
					<thead className="text-faint">
						<tr>
							<th scope="col" className="sticky left-0 z-10 bg-surface pr-2 text-left font-normal">
								First message
							</th>
							<th scope="col" className="pr-2 text-right font-normal">
								People
							</th>
							{Array.from({ length: weeks }, (_, index) => index + 1).map((after) => (
								<th key={after} scope="col" className="min-w-5 text-center font-normal">
									<span className="sr-only">{weeksAfter(after)}</span>
									<span aria-hidden>{LABELLED.has(after) ? after : ""}</span>
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						<MatrixRow row={all} squares={matrix.overall} isCertain isStrong onSpot={setSpot} />
						{rows.map((row) => (
							<MatrixRow
								key={row.weekStart}
								row={row}
								squares={row.squares}
								isCertain={row.isCertain}
								onSpot={setSpot}
							/>
						))}
					</tbody>
				</table>
			</section>
			<p aria-hidden className="figures mt-3 min-h-6 text-sm text-sub">
				{spot === null ? "Numbers above the squares are weeks since the first message." : describe(spot)}
			</p>
			{rows.some(({ isCertain }) => !isCertain) ? (
				<p className="text-xs text-sub">
					Weeks marked * may hold people who had written before history begins; they are left out of the first row.
				</p>
			) : null}
		</div>
	);
}

function MatrixRow(props: {
	readonly row: Spot["row"];
	readonly squares: readonly CohortSquare[];
	readonly isCertain: boolean;
	readonly isStrong?: boolean;
	readonly onSpot: (spot: Spot) => void;
}) {
	const { row, squares, isCertain, onSpot } = props;
	return (
		<tr className={props.isStrong ? "font-semibold" : "font-normal"}>
			<th
				scope="row"
				className="sticky left-0 z-10 bg-surface h-6 py-0 pr-2 text-left sm:h-7 [font-weight:inherit] whitespace-nowrap"
			>
				{row.label}
				{isCertain ? "" : "*"}
			</th>
			<td className="pr-2 text-right text-sub">{row.size.toLocaleString("en")}</td>
			{squares.slice(1).map((square) => (
				<td
					key={square.after}
					onPointerEnter={() => onSpot({ row, square })}
					className={cn("h-6 min-w-5 rounded-[4px] p-0 sm:h-7", classOf(square))}
				>
					<span className="sr-only">{square.active === null ? "not known" : textOf(square)}</span>
				</td>
			))}
		</tr>
	);
}

function weeksAfter(weeks: number): string {
	return weeks === 1 ? "1 week after" : `${weeks} weeks after`;
}

function classOf({ share }: CohortSquare): string {
	if (share === null) return "outline-1 -outline-offset-1 outline-line outline-dashed";
	const step = FROM.findLastIndex((from) => share >= from);
	return HEAT_STEP_CLASS[step] ?? HEAT_STEP_CLASS[0] ?? "";
}

function textOf({ active, share }: CohortSquare): string {
	return `${active ?? 0} (${Math.round((share ?? 0) * 100)}%)`;
}

function describe({ row, square }: Spot): string {
	const when = weeksAfter(square.after);
	if (square.active === null) return `${row.label}: not known ${when}`;
	return `${row.label}: ${textOf(square)} wrote ${when}`;
}
