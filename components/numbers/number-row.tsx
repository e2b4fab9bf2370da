import type { MetricCell } from "@/lib/dashboard/contract";
import { Sparkline } from "../charts/sparkline";
import { EvidenceValue } from "../evidence/evidence-value";
import { ChangeBadge } from "../groups/change-badge";
import { MetricInfo } from "../groups/metric-info";
import { StatusMark } from "../groups/status-mark";
import { cn } from "../ui/cn";
import { StandingNotes } from "./standing-notes";

/** One number of the week: what it is, its half year, its value, and how it moved. */
export function NumberRow({ metric }: { readonly metric: MetricCell }) {
	const isKnown = metric.status === "ok" || metric.status === "partial";
	return (
		<tr className="border-t border-line align-top" id={`number-${metric.key}`}>
			<th scope="row" className="py-3 pr-3 text-left font-normal">
				<span className="flex items-start gap-2">
					<span className="min-w-0 leading-snug font-medium">{metric.label}</span>
					<MetricInfo metric={metric} />
				</span>
				<StandingNotes inTime={metric.inTime} />
				{metric.note ? <span className="mt-0.5 block max-w-xl text-xs text-sub">{metric.note}</span> : null}
			</th>
			<td className="hidden w-28 py-3 pr-4 sm:table-cell">
				{metric.inTime ? <Sparkline values={metric.inTime.trend} /> : null}
			</td>
			<td className="w-28 py-3 text-right sm:w-52">
				<span className={cn("figures block text-lg leading-tight font-semibold", isKnown ? "" : "text-faint")}>
					<EvidenceValue metric={metric} />
				</span>
				<span className="mt-1 flex flex-wrap justify-end gap-1.5">
					{metric.change ? <ChangeBadge change={metric.change} /> : null}
					<StatusMark metric={metric} />
				</span>
			</td>
		</tr>
	);
}
