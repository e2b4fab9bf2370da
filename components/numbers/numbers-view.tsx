"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { numbersOptions } from "@/lib/dashboard/numbers-query-options";
import { EvidenceScope } from "../evidence/evidence-scope";
import { GroupHeading } from "../groups/group-heading";
import { UnmeasuredNotice } from "../groups/unmeasured-notice";
import { usePickedWeek } from "../groups/use-picked-week";
import { WeekPicker } from "../groups/week-picker";
import { FailureNotice, failureOf } from "../ui/failure-notice";
import { NumberSections } from "./number-sections";

/** Every number of a week. The server rendered it already; another week asks the API and keeps the address in step. */
export function NumbersView({ slug }: { readonly slug: string }) {
	const [week, pick] = usePickedWeek();
	const { data, error, isPlaceholderData } = useQuery({
		...numbersOptions(slug, week),
		placeholderData: keepPreviousData,
	});
	if (error && (data === undefined || isPlaceholderData)) return <FailureNotice failure={failureOf(error)} />;
	if (data === undefined) return null;
	return (
		<div aria-busy={isPlaceholderData} className="grid grid-cols-1 gap-8">
			<GroupHeading group={data.group} href={`/groups/${slug}`}>
				{data.week ? <WeekPicker weeks={data.weeks} current={data.week} onPick={pick} /> : null}
			</GroupHeading>
			{data.week === null ? (
				<UnmeasuredNotice />
			) : (
				<>
					<div>
						<h2 className="display text-2xl sm:text-3xl">Every number</h2>
						<p className="mt-1 max-w-2xl text-sub">
							“—” means unknown. 0 means we looked and there was none. Changes are against the week before; the lines
							are half a year.
						</p>
					</div>
					<EvidenceScope slug={data.group.slug} week={data.week.start}>
						<NumberSections sections={data.sections} />
					</EvidenceScope>
				</>
			)}
		</div>
	);
}
