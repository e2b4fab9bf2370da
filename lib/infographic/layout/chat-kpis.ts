import type { RecapView } from "../../recap/recap-view";
import { type KpiSizes, kpi, kpiHeight } from "../parts/kpi";
import { deltaPlace, type KpiColumn, labelLines } from "../parts/kpi-shape";
import type { Theme } from "../theme/theme";
import { placed, type Rect, row } from "../tree/box";
import type { Element } from "../tree/element";
import { CHAT } from "./chat-grid";

const GAP = 12;

/** Four numbers stand in narrower columns, the last of three or four over the hours. */
function columnsOf(kpis: RecapView["kpis"]): KpiColumn[] {
	const pitch = kpis.length > 3 ? CHAT.pitch : (CHAT.heatLeft - CHAT.margin) / 2;
	return kpis.map((item, at) => ({
		kpi: item,
		width: (at > 1 && at === kpis.length - 1 ? CHAT.heatWidth : pitch) - GAP,
	}));
}

function sizesOf(columns: readonly KpiColumn[]): Omit<KpiSizes, "width"> {
	const isFour = columns.length > 3;
	const [value, label] = isFour ? [48, 24] : [52, 26];
	return { value, label, labelLines: labelLines(columns, label), delta: deltaPlace(columns, { value, delta: 23 }) };
}

/** Height of the line of numbers; 0 when there are none. */
export function chatKpisHeight(kpis: RecapView["kpis"]): number {
	return kpis.length === 0 ? 0 : kpiHeight(sizesOf(columnsOf(kpis)));
}

export function chatKpis(kpis: RecapView["kpis"], rect: Rect, theme: Theme): Element {
	const columns = columnsOf(kpis);
	const sizes = sizesOf(columns);
	const cells = columns.map((column) => kpi(column.kpi, { ...sizes, width: column.width }, theme));
	return placed(rect, [row({ width: rect.width, gap: GAP }, cells)]);
}
