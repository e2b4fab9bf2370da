import type { MetricSection } from "@/lib/dashboard/recap-contract";
import { NumberRow } from "./number-row";

/** All numbers of a week by what they are about, with a list of the sections to jump to. */
export function NumberSections({ sections }: { readonly sections: readonly MetricSection[] }) {
	return (
		<div className="grid grid-cols-1 gap-6 lg:grid-cols-[13rem_minmax(0,1fr)] lg:gap-10">
			<nav aria-label="Sections" className="lg:sticky lg:top-24 lg:self-start">
				<ul className="-mx-1 flex gap-1.5 overflow-x-auto p-1 text-sm lg:mx-0 lg:flex-col lg:gap-0.5 lg:p-0">
					{sections.map(({ title, metrics }) => (
						<li key={title} className="shrink-0">
							<a
								href={`#${idOf(title)}`}
								className="flex items-baseline gap-2 rounded-full border border-line bg-surface px-3 py-1.5 whitespace-nowrap text-sub hover:text-ink lg:justify-between lg:rounded-lg lg:border-transparent lg:bg-transparent lg:whitespace-normal lg:hover:bg-sunken"
							>
								{title}
								<span className="figures text-xs text-faint">{metrics.length}</span>
							</a>
						</li>
					))}
				</ul>
			</nav>
			<div className="grid grid-cols-1 gap-5">
				{sections.map(({ title, metrics }) => (
					<section
						key={title}
						aria-labelledby={idOf(title)}
						className="rounded-card border border-line bg-surface px-4 pt-5 pb-1 sm:px-6"
					>
						<h2 id={idOf(title)} className="scroll-mt-24 pb-3 text-lg font-semibold tracking-tight">
							{title}
						</h2>
						<table className="w-full border-collapse">
							<thead className="sr-only">
								<tr>
									<th scope="col">Number</th>
									<th scope="col" className="hidden sm:table-cell">
										Half a year
									</th>
									<th scope="col">This week</th>
								</tr>
							</thead>
							<tbody>
								{metrics.map((metric) => (
									<NumberRow key={metric.key} metric={metric} />
								))}
							</tbody>
						</table>
					</section>
				))}
			</div>
		</div>
	);
}

function idOf(title: string): string {
	return title.toLowerCase().replaceAll(" ", "-");
}
