import type { KpiView } from "../../recap/recap-view";
import type { Theme } from "../theme/theme";
import { column, row } from "../tree/box";
import type { Element } from "../tree/element";
import { text } from "../tree/text";
import { delta } from "./delta";

export interface KpiSizes {
	readonly width: number;
	readonly value: number;
	readonly label: number;
	/** Lines a label may take. */
	readonly labelLines: 1 | 2;
	/** Where the change stands: beside the value, under the label, or nowhere. */
	readonly delta: "beside" | "below" | "none";
}

const VALUE_LINE = 1.12;
const LABEL_LINE = 1.2;

/** Height of the tallest number of a line, in design pixels. */
export function kpiHeight(sizes: Omit<KpiSizes, "width">): number {
	const change = sizes.delta === "below" ? 3 + 3 + Math.max(22, sizes.label - 1) * 1.2 : 0;
	return Math.ceil(sizes.value * VALUE_LINE + 3 + sizes.labelLines * sizes.label * LABEL_LINE + change);
}

/** One number, what it is, and how it changed. No box around it: the columns do the grouping. */
export function kpi(view: KpiView, sizes: KpiSizes, theme: Theme): Element {
	const change = view.delta && sizes.delta !== "none" ? delta(view.delta, Math.max(22, sizes.label - 1), theme) : null;
	const value = text(
		view.value,
		{
			fontSize: sizes.value,
			fontWeight: 700,
			color: theme.ink,
			letterSpacing: -sizes.value * 0.03,
			lineHeight: VALUE_LINE,
		},
		{ room: sizes.width },
	);
	return column({ gap: 3, width: sizes.width, flexShrink: 0 }, [
		row({ alignItems: "center", gap: 14 }, [value, sizes.delta === "beside" ? change : null]),
		text(
			view.label,
			{
				fontSize: sizes.label,
				fontWeight: 500,
				color: theme.sub,
				lineHeight: LABEL_LINE,
				height: sizes.labelLines * sizes.label * LABEL_LINE,
			},
			{ room: sizes.width, lines: sizes.labelLines },
		),
		sizes.delta === "below" && change ? row({ marginTop: 3 }, [change]) : null,
	]);
}
