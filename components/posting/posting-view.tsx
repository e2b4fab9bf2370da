"use client";

import { useQuery } from "@tanstack/react-query";
import type { PostingPage } from "@/lib/dashboard/jobs-contract";
import { postingOptions } from "@/lib/dashboard/jobs-query-options";
import { GroupHeading } from "../groups/group-heading";
import { WordsSection } from "../labels/words-section";
import { SectionCard } from "../ui/card";
import { FailureNotice, failureOf } from "../ui/failure-notice";
import { ClosingList } from "./closing-list";
import { DraftSection } from "./draft-section";
import { PostingForm } from "./posting-form";
import { RetentionForm } from "./retention-form";

/** How a group's recap gets into its chat, what became of the last weeks, and what is kept. */
export function PostingView({ slug }: { readonly slug: string }) {
	const { data, error } = useQuery(postingOptions(slug));
	if (data === undefined) return error ? <FailureNotice failure={failureOf(error)} /> : null;
	return (
		<div className="grid grid-cols-1 gap-6">
			<GroupHeading group={data.next.group} href={`/groups/${slug}`} />
			{error ? <FailureNotice failure={failureOf(error)} /> : null}
			<h2 className="display text-2xl">Settings</h2>
			<DraftSection postings={[data.next]} isOwnPage />
			<SectionCard
				id="posting"
				title="Weekly post"
				lead="A week ends on Sunday at midnight. Then it is closed, its recap is made, and what happens next is up to you."
			>
				<PostingForm slug={slug} page={data} />
			</SectionCard>
			<Closings closings={data.closings} />
			<WordsSection slug={slug} />
			<SectionCard
				id="retention"
				title="Message texts"
				lead="Numbers, weeks and recaps stay for good. The texts they were counted from need not."
			>
				<RetentionForm slug={slug} textDays={data.textDays} />
			</SectionCard>
		</div>
	);
}

function Closings({ closings }: Pick<PostingPage, "closings">) {
	return (
		<SectionCard id="closings" title="Closed weeks" lead="What became of each, newest first.">
			{closings.length === 0 ? (
				<p className="text-sub">None yet. The first one stands here once a week is over.</p>
			) : (
				<ClosingList closings={closings} />
			)}
		</SectionCard>
	);
}
