"use client";

import type { PostingPage } from "@/lib/dashboard/jobs-contract";
import { ChoiceCards } from "../ui/choice-cards";
import { FailureNotice, failureOf } from "../ui/failure-notice";
import { SaveBar } from "../ui/save-bar";
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
			<SaveBar
				isDirty={isDirty}
				isSaving={save.isPending}
				onUndo={undo}
				status={isDirty ? "Not saved yet" : save.isSuccess ? "Saved" : ""}
			/>
		</form>
	);
}
