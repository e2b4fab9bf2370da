"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import type { Overview as OverviewData, WeekRef } from "@/lib/dashboard/contract";
import { groupOverviewOptions } from "@/lib/dashboard/query-options";
import { HeatMap } from "../charts/heat-map";
import { TrendFigure } from "../charts/trend-figure";
import { EvidenceScope } from "../evidence/evidence-scope";
import { InsightsSection } from "../insights/insights-section";
import { CohortSection } from "../numbers/cohort-section";
import { RecapGallery } from "../recaps/recap-gallery";
import { CollectingChip } from "../telegram/collecting-chip";
import { buttonClass } from "../ui/button";
import { SectionCard } from "../ui/card";
import { FailureNotice, failureOf } from "../ui/failure-notice";
import { Boards } from "./boards";
import { GroupHeading } from "./group-heading";
import { KpiTile } from "./kpi-tile";
import { UnmeasuredNotice } from "./unmeasured-notice";
import { usePickedWeek } from "./use-picked-week";
import { WeekPicker } from "./week-picker";

/** A group's week. The server rendered it already; picking another week asks the API and keeps the address in step. */
export function Overview({ slug }: { readonly slug: string }) {
	const [week, pick] = usePickedWeek();
	const { data, error, isPlaceholderData } = useQuery({
		...groupOverviewOptions(slug, week),
		placeholderData: keepPreviousData,
	});
	if (error && (data === undefined || isPlaceholderData)) return <FailureNotice failure={failureOf(error)} />;
	if (data === undefined) return null;
	return (
		<div aria-busy={isPlaceholderData} className="grid grid-cols-1 gap-8">
			<GroupHeading group={data.group}>
				<CollectingChip slug={slug} />
				{data.week ? <WeekPicker weeks={data.weeks} current={data.week} onPick={pick} /> : null}
			</GroupHeading>
			{data.week ? (
				<EvidenceScope slug={data.group.slug} week={data.week.start}>
					<WeekOfGroup data={data} week={data.week} />
				</EvidenceScope>
			) : (
				<UnmeasuredNotice />
			)}
		</div>
	);
}

function WeekOfGroup({ data, week }: { readonly data: OverviewData; readonly week: WeekRef }) {
	const recap = `/groups/${data.group.slug}/recaps/${week.start}`;
	return (
		<>
			<section aria-label={week.label} className="grid grid-cols-1 gap-5">
				<div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-5">
					<p className="max-w-3xl grow basis-96 text-2xl leading-snug font-medium tracking-tight text-balance sm:text-[2rem]">
						{data.story}
					</p>
					<Link href={recap} className={buttonClass()}>
						Open this week's recap
					</Link>
				</div>
				<dl className="grid grid-cols-2 gap-3 sm:gap-4 lg:grid-cols-4">
					{data.tiles.map((metric) => (
						<KpiTile key={metric.key} metric={metric} />
					))}
				</dl>
			</section>
			<InsightsSection slug={data.group.slug} week={week.start} />
			<SectionCard
				id="trend"
				title="Half a year"
				lead="Pale bars are weeks that are not whole. A gap is a week nobody collected."
			>
				<TrendFigure points={data.trend} current={week.start} />
			</SectionCard>
			{data.heat ? (
				<SectionCard
					id="heat"
					title="When you talk"
					lead={`Messages by weekday and hour, ${data.group.zoneLabel} time`}
				>
					<HeatMap heat={data.heat} />
				</SectionCard>
			) : null}
			<Boards boards={data.boards} />
			<CohortSection slug={data.group.slug} week={week.start} />
			{data.recaps.length > 0 ? <RecapGallery slug={data.group.slug} recaps={data.recaps} /> : null}
		</>
	);
}
