import type { WeekRollup } from "@/lib/metrics/week-rollup";
import type { DuckWeek } from "./duck-answers";

/** Two ways of adding the same fractions differ in their last digits. */
const SAME = 1e-9;
/** Numbers that both must have counted, or the comparison says nothing. */
const COMPARED_MIN = 15;

/** Numbers of a week that the rollup and DuckDB both have and that differ. Fails when hardly any are compared. */
export function differingNumbers({ metrics }: WeekRollup, counted: DuckWeek): string[] {
	const differing: string[] = [];
	let compared = 0;
	for (const [key, { value }] of Object.entries(metrics)) {
		const other = counted[key];
		if (value === null || other === undefined) continue;
		compared += 1;
		if (Math.abs(value - other) > SAME * Math.max(1, Math.abs(value)))
			differing.push(`${key} ${value}, DuckDB ${other}`);
	}
	if (compared < COMPARED_MIN) throw new Error(`Only ${compared} numbers could be compared.`);
	return differing;
}
