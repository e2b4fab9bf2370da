import type { EvidenceSide } from "@/lib/dashboard/evidence-contract";
import { formatCount } from "@/lib/format/number";
import { EvidenceEntryRow } from "./evidence-entry-row";

/** One of the lists a number is made of. */
export function EvidenceSideList({ slug, side }: { readonly slug: string; readonly side: EvidenceSide }) {
	const { title, entries, entriesInAll } = side;
	// Where each thing counts once, saying so on every line is noise.
	const hasAmounts = entries.some(({ amount }) => amount !== 1);
	return (
		<section aria-label={title}>
			<div className="flex items-baseline justify-between gap-4">
				<h3 className="font-semibold tracking-tight">{title}</h3>
				<p className="figures text-sm whitespace-nowrap text-sub">
					{entries.length < entriesInAll
						? `${formatCount(entries.length, "en", "whole")} of ${formatCount(entriesInAll, "en", "whole")}`
						: formatCount(entriesInAll, "en", "whole")}
				</p>
			</div>
			{entriesInAll === 0 ? <p className="mt-2 text-sm text-sub">There is nothing to list.</p> : null}
			<ul className="mt-2">
				{entries.map((entry) => (
					<li key={entry.key} className="border-t border-line first:border-t-0">
						<EvidenceEntryRow slug={slug} entry={entry} hasAmount={hasAmounts} />
					</li>
				))}
			</ul>
		</section>
	);
}
