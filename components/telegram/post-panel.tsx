"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import type { PictureLocale } from "@/lib/dashboard/recap-contract";
import type { PublicationPreview } from "@/lib/dashboard/telegram-contract";
import { publicationsOptions } from "@/lib/dashboard/telegram-query-options";
import { buttonClass } from "../ui/button";
import { SectionCard } from "../ui/card";
import { FailureNotice, failureOf } from "../ui/failure-notice";
import { Notice } from "../ui/notice";
import { Skeleton } from "../ui/skeleton";
import { PostForm } from "./post-form";
import { PublicationRow } from "./publication-row";

/** Sends a frozen recap into its group, once, and shows what became of it. */
export function PostPanel(props: { readonly slug: string; readonly week: string; readonly locale: PictureLocale }) {
	const options = publicationsOptions(props.slug, props.week);
	const { data, error } = useQuery(options);
	return (
		<SectionCard
			id="post"
			title="Post to Telegram"
			lead="The picture and its caption go into the group as one photo. It is posted once, however often you ask."
		>
			{error ? <FailureNotice failure={failureOf(error)} /> : null}
			{data === undefined && !error ? <Skeleton className="h-24" /> : null}
			{data ? (
				<div className="grid grid-cols-1 gap-4">
					<NextStep preview={data} {...props} queryKey={options.queryKey} />
					{data.publications.length > 0 ? (
						<ul aria-label="Posts of this recap" className="grid gap-4">
							{data.publications.map((card) => (
								<PublicationRow key={card.publicationId} card={card} queryKey={options.queryKey} />
							))}
						</ul>
					) : null}
				</div>
			) : null}
		</SectionCard>
	);
}

/** What can be done now: post it, mend what is in the way, or nothing, because it is there. */
function NextStep(props: {
	readonly preview: PublicationPreview;
	readonly slug: string;
	readonly week: string;
	readonly locale: PictureLocale;
	readonly queryKey: readonly string[];
}) {
	const { preview } = props;
	const isUnderway = preview.publications.some((card) => card.state === "sent" || card.state === "claimed");
	// Without topics there is one place for it.
	if (isUnderway && preview.topics.length === 0) return null;
	const [problem] = preview.problems;
	if (problem === undefined) return <PostForm {...props} />;
	return (
		<>
			<Notice tone="plain" title={problem.message}>
				{problem.hint}
			</Notice>
			{preview.accounts.length === 0 ? (
				<Link href="/telegram" className={buttonClass({ look: "secondary", size: "small" }, "justify-self-start")}>
					Open Telegram settings
				</Link>
			) : null}
		</>
	);
}
