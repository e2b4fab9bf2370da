import type { MetricCell } from "@/lib/dashboard/contract";

const WORDS = { ok: null, partial: "Partial", unknown: "Unknown", pending: "Pending", suppressed: "Withheld" } as const;

/** Says that a number is not whole. A partial one shows how much was covered, when that is known. */
export function StatusMark({ metric }: { readonly metric: Pick<MetricCell, "status" | "coverage"> }) {
	const words = WORDS[metric.status];
	if (words === null) return null;
	const coverage = metric.status === "partial" ? metric.coverage : null;
	return (
		<span className="inline-flex items-center gap-1.5 rounded-full bg-sunken px-2 py-0.5 text-xs font-medium text-sub">
			{coverage === null || coverage >= 1 ? null : (
				<span aria-hidden className="h-1.5 w-6 overflow-hidden rounded-full bg-line">
					<span className="block h-full bg-line-strong" style={{ width: `${coverage * 100}%` }} />
				</span>
			)}
			{words}
		</span>
	);
}
