"use client";

import type { PostingPage } from "@/lib/dashboard/jobs-contract";
import { Button } from "../ui/button";
import { ChoiceCards } from "../ui/choice-cards";
import { FailureNotice, failureOf } from "../ui/failure-notice";
import { NextPostingNote } from "./next-posting-note";
import { MODES, QUIET_RULES } from "./posting-choices";
import { PostingDetails } from "./posting-details";
import { usePostingForm } from "./use-posting-form";

/** What is posted, when, where and by whom; nothing holds before it is saved. */
export function PostingForm({ slug, page }: { readonly slug: string; readonly page: PostingPage }) {
	const { settings, isDirty, save, change, undo } = usePostingForm(slug, page.settings);
	return (
		<form
			className="grid grid-cols-1 gap-6"
			onSubmit={(event) => {
				event.preventDefault();
				save.mutate();
			}}
		>
			<NextPostingNote next={page.next} isDirty={isDirty} />
			<ChoiceCards
				label="When a week is over"
				cards={MODES}
				value={settings.mode}
				onChange={(mode) => change({ mode })}
				className="md:grid-cols-3"
			/>
			{settings.mode === "off" ? null : (
				<>
					<PostingDetails page={{ ...page, settings }} onChange={change} />
					<ChoiceCards
						label="After a quiet week"
						cards={QUIET_RULES}
						value={settings.quietRule}
						onChange={(quietRule) => change({ quietRule })}
						className="sm:grid-cols-2"
					/>
				</>
			)}
			{save.error ? <FailureNotice failure={failureOf(save.error)} /> : null}
			<div className="flex flex-wrap items-center gap-3">
				<Button type="submit" disabled={!isDirty || save.isPending}>
					{save.isPending ? "Saving…" : "Save"}
				</Button>
				{isDirty ? (
					<Button look="quiet" disabled={save.isPending} onClick={undo}>
						Undo changes
					</Button>
				) : null}
				<p role="status" className="text-sm text-sub">
					{isDirty ? "Not saved yet" : save.isSuccess ? "Saved" : ""}
				</p>
			</div>
		</form>
	);
}
