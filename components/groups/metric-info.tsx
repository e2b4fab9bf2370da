"use client";

import type { MetricCell } from "@/lib/dashboard/contract";
import { InfoPopover } from "../ui/info-popover";

/** What a number means, and why it is not whole. */
export function MetricInfo({ metric }: { readonly metric: MetricCell }) {
	return (
		<InfoPopover label={`What “${metric.label}” means`} title={metric.label}>
			<p>{metric.definition}</p>
			{metric.note ? <p className="text-ink">{metric.note}</p> : null}
			{metric.inTime?.median ? (
				<p className="figures">
					Median of the four weeks before: {metric.inTime.median}
					{metric.inTime.versusMedian ? ` (${metric.inTime.versusMedian.text})` : ""}.
				</p>
			) : null}
			{metric.change?.versus ? <p className="figures">Compared with {metric.change.versus}.</p> : null}
		</InfoPopover>
	);
}
