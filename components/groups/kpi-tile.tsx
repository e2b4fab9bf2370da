import type { MetricCell } from "@/lib/dashboard/contract";
import { Sparkline } from "../charts/sparkline";
import { EvidenceValue } from "../evidence/evidence-value";
import { StandingNotes } from "../numbers/standing-notes";
import { cn } from "../ui/cn";
import { ChangeBadge } from "./change-badge";
import { MetricInfo } from "./metric-info";
import { StatusMark } from "./status-mark";

/** One number of the week, with how it moved and what it means. */
export function KpiTile({ metric }: { readonly metric: MetricCell }) {
	return (
		<div className="flex flex-col rounded-card border border-line bg-surface p-4 sm:p-5">
			<dt className="flex items-start justify-between gap-2 text-sm leading-snug text-sub">
				{metric.label}
				<MetricInfo metric={metric} />
			</dt>
			<dd className="mt-auto pt-2">
				<p
					className={cn(
						"display figures text-3xl sm:text-4xl",
						metric.status === "ok" || metric.status === "partial" ? "" : "text-faint",
					)}
				>
					<EvidenceValue metric={metric} />
				</p>
				<div className="mt-2 flex min-h-6 flex-wrap items-center gap-1.5">
					{metric.change ? <ChangeBadge change={metric.change} /> : null}
					<StatusMark metric={metric} />
				</div>
				{metric.inTime ? (
					<div className="mt-2 grid gap-1.5">
						<Sparkline values={metric.inTime.trend} />
						<StandingNotes inTime={metric.inTime} />
					</div>
				) : null}
				{metric.value === "—" && metric.note ? <p className="mt-1.5 text-xs text-sub">{metric.note}</p> : null}
			</dd>
		</div>
	);
}
