import type { KpiView } from "../../recap/recap-view";
import { textWidth } from "../text/text-width";
import type { KpiSizes } from "./kpi";

/** Arrow and air beside a value. */
const BESIDE_EXTRA = 34;

/** A number and the width of its column, in design pixels. */
export interface KpiColumn {
	readonly kpi: KpiView;
	readonly width: number;
}

/** One line of label where every label fits it, else two for all, so that what stands below keeps its line. */
export function labelLines(columns: readonly KpiColumn[], size: number): 1 | 2 {
	return columns.some(({ kpi, width }) => textWidth(kpi.label) * size * 0.96 > width) ? 2 : 1;
}

/** Where the changes of a line of numbers stand: beside the values when all fit there, else under the labels. */
export function deltaPlace(columns: readonly KpiColumn[], sizes: { value: number; delta: number }): KpiSizes["delta"] {
	const changed = columns.filter(({ kpi }) => kpi.delta !== null);
	if (changed.length === 0) return "none";
	const fits = changed.every(({ kpi, width }) => {
		const value = (textWidth(kpi.value) - 0.03 * kpi.value.length) * sizes.value;
		return value + textWidth(kpi.delta?.text ?? "") * sizes.delta + BESIDE_EXTRA <= width;
	});
	return fits ? "beside" : "below";
}
