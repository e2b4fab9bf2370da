"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import type { WeekRef } from "@/lib/dashboard/contract";
import type { PictureLocale, RecapPage } from "@/lib/dashboard/recap-contract";
import { EvidenceScope } from "../evidence/evidence-scope";
import { Boards } from "../groups/boards";
import { GroupHeading } from "../groups/group-heading";
import { WeekDecision } from "../posting/week-decision";
import { SharePanel } from "../share/share-panel";
import { PostPanel } from "../telegram/post-panel";
import { buttonClass } from "../ui/button";
import { CaptionCard } from "./caption-card";
import { MetricTable } from "./metric-table";
import { PictureStage } from "./picture-stage";
import { RevisedNote } from "./revised-note";
import { RewordingCard } from "./rewording-card";

/** A week's recap for members: picture, words, links, and the table behind it all. */
export function RecapView({ recap, locale }: { readonly recap: RecapPage; readonly locale: PictureLocale }) {
	const router = useRouter();
	const home = `/groups/${recap.group.slug}`;
	const showLocale = (next: PictureLocale) => router.replace(`?locale=${next}`, { scroll: false });
	return (
		<div className="grid grid-cols-1 gap-8">
			<GroupHeading group={recap.group} href={home}>
				<nav aria-label="Recaps" className="flex gap-1.5">
					<NeighbourLink home={home} week={recap.previous} label="Recap before" icon={<ChevronLeft aria-hidden />} />
					<NeighbourLink home={home} week={recap.next} label="Recap after" icon={<ChevronRight aria-hidden />} />
				</nav>
			</GroupHeading>
			<div>
				<p className="font-medium text-accent-ink">{recap.week.label}</p>
				<p className="mt-1 max-w-4xl text-2xl leading-snug font-medium tracking-tight text-balance sm:text-3xl">
					{recap.story}
				</p>
				<p className="figures mt-2 text-sm text-sub">
					{recap.frozenAt === null
						? "A preview: the week is not over, or not all of it was collected."
						: `Frozen on ${recap.frozenAt}.`}
				</p>
			</div>
			<div className="grid grid-cols-1 gap-6 lg:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)] lg:items-start">
				<PictureStage
					slug={recap.group.slug}
					week={recap.week.start}
					alt={recap.alt}
					locale={locale}
					onLocale={showLocale}
				/>
				<div className="grid grid-cols-1 gap-6">
					{recap.revised.length > 0 ? <RevisedNote revised={recap.revised} /> : null}
					<CaptionCard recap={recap} locale={locale} canCopy />
					<RewordingCard key={locale} slug={recap.group.slug} week={recap.week.start} locale={locale} />
					{recap.frozenAt === null ? null : (
						<>
							<WeekDecision slug={recap.group.slug} week={recap.week.start} />
							<PostPanel slug={recap.group.slug} week={recap.week.start} locale={locale} />
							<SharePanel slug={recap.group.slug} week={recap.week.start} />
						</>
					)}
				</div>
			</div>
			<Boards boards={recap.boards} />
			<EvidenceScope slug={recap.group.slug} week={recap.week.start}>
				<MetricTable sections={recap.sections} />
			</EvidenceScope>
		</div>
	);
}

function NeighbourLink(props: {
	readonly home: string;
	readonly week: WeekRef | null;
	readonly label: string;
	readonly icon: React.ReactNode;
}) {
	if (props.week === null) return null;
	return (
		<Link
			href={`${props.home}/recaps/${props.week.start}`}
			aria-label={`${props.label}: ${props.week.label}`}
			className={buttonClass({ look: "secondary", size: "icon" })}
		>
			{props.icon}
		</Link>
	);
}
