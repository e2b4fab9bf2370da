"use client";

import { useQuery } from "@tanstack/react-query";
import { labelRulesOptions } from "@/lib/dashboard/labels-query-options";
import { SectionCard } from "../ui/card";
import { FailureNotice, failureOf } from "../ui/failure-notice";
import { ModelSwitch } from "./model-switch";
import { WordsForm } from "./words-form";

/** What a group's messages are read for, beyond what everybody says. */
export function WordsSection({ slug }: { readonly slug: string }) {
	const { data, error } = useQuery(labelRulesOptions(slug));
	return (
		<SectionCard
			id="words"
			title="Words and tags"
			lead="Questions, thanks, demos and blockers are told by common words in English, Russian, Ukrainian and Spanish, and by tags like #demo. Add what only your group says; a * at the end of a word stands for any ending."
		>
			{error ? <FailureNotice failure={failureOf(error)} className="mb-4" /> : null}
			{data === undefined ? null : (
				<div className="grid grid-cols-1 gap-6">
					<WordsForm slug={slug} saved={data} />
					<ModelSwitch slug={slug} saved={data} />
				</div>
			)}
		</SectionCard>
	);
}
