"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { Sparkles } from "lucide-react";
import { labelRulesOptions, sendRewording } from "@/lib/dashboard/labels-query-options";
import type { PictureLocale } from "@/lib/dashboard/recap-contract";
import { Button } from "../ui/button";
import { SectionCard } from "../ui/card";
import { CopyButton } from "../ui/copy-button";
import { EmojiText } from "../ui/emoji-text";
import { FailureNotice, failureOf } from "../ui/failure-notice";

/** The recap said otherwise by a language model, for groups whose owner lets it; for all others nothing. */
export function RewordingCard(props: { readonly slug: string; readonly week: string; readonly locale: PictureLocale }) {
	const { slug, week, locale } = props;
	const { data: rules } = useQuery(labelRulesOptions(slug));
	const reword = useMutation({ mutationFn: () => sendRewording(slug, week, locale) });
	if (!rules?.isModelAllowed || !rules.isModelAvailable) return null;
	const { data } = reword;
	return (
		<SectionCard
			id="rewording"
			title="In other words"
			lead="The language model is told the recap without people's names. A line it cannot say without changing a number stays as it is."
			aside={data === undefined ? undefined : <CopyButton text={data.text} label="Copy words" />}
		>
			<div className="grid grid-cols-1 gap-4">
				{reword.error ? <FailureNotice failure={failureOf(reword.error)} /> : null}
				{data === undefined ? null : (
					<p lang={locale} dir="auto" className="figures break-words whitespace-pre-line">
						<EmojiText text={data.text} />
					</p>
				)}
				<Button
					look="secondary"
					className="justify-self-start"
					disabled={reword.isPending}
					onClick={() => reword.mutate()}
				>
					<Sparkles aria-hidden />
					{reword.isPending ? "Asking…" : data === undefined ? "Reword" : "Once more"}
				</Button>
				<p role="status" className="text-sm text-sub empty:hidden">
					{data?.changed === 0 ? "Every line stayed as it was." : ""}
				</p>
			</div>
		</SectionCard>
	);
}
