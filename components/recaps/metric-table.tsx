import type { MetricSection } from "@/lib/dashboard/recap-contract";
import { EvidenceValue } from "../evidence/evidence-value";
import { ChangeBadge } from "../groups/change-badge";
import { StatusMark } from "../groups/status-mark";

/** Every number of the week with its definition: what the picture was made from. */
export function MetricTable({ sections }: { readonly sections: readonly MetricSection[] }) {
	return (
		<section aria-labelledby="numbers">
			<h2 id="numbers" className="display mb-1 text-2xl">
				Every number
			</h2>
			<p className="mb-6 text-sub">“—” means unknown. 0 means we looked and there was none.</p>
			<div className="grid grid-cols-1 gap-8">
				{sections.map((section) => (
					<table key={section.title} className="w-full border-collapse">
						<caption className="pb-2 text-left text-lg font-semibold tracking-tight">{section.title}</caption>
						<thead className="sr-only">
							<tr>
								<th scope="col">Metric</th>
								<th scope="col">Value</th>
							</tr>
						</thead>
						<tbody>
							{section.metrics.map((metric) => (
								<tr key={metric.key} className="border-t border-line align-top">
									<th scope="row" className="py-3 pr-4 text-left font-normal">
										<span className="font-medium">{metric.label}</span>
										<span className="mt-0.5 block max-w-2xl text-sm text-sub">{metric.definition}</span>
										{metric.note ? <span className="mt-0.5 block text-sm">{metric.note}</span> : null}
									</th>
									<td className="w-32 py-3 text-right sm:w-56">
										<EvidenceValue metric={metric} className="figures text-lg font-semibold" />
										<span className="mt-1 flex flex-wrap justify-end gap-1.5">
											{metric.change ? <ChangeBadge change={metric.change} /> : null}
											<StatusMark metric={metric} />
										</span>
									</td>
								</tr>
							))}
						</tbody>
					</table>
				))}
			</div>
		</section>
	);
}
