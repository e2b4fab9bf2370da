"use client";

import type { LabelRules } from "@/lib/dashboard/labels-contract";
import { LABELS } from "@/lib/domain/label";
import { FailureNotice, failureOf } from "../ui/failure-notice";
import { SaveBar } from "../ui/save-bar";
import { LabelWords } from "./label-words";
import { useLabelRules } from "./use-label-rules";

/** An answer is told by what it replies to. */
const SPOKEN = LABELS.filter((label) => label !== "answer");

/** The words and tags of a group's own; nothing holds before it is saved. */
export function WordsForm({ slug, saved }: { readonly slug: string; readonly saved: LabelRules }) {
	const { rules, isDirty, save, add, remove, undo } = useLabelRules(slug, saved);
	return (
		<form
			className="grid grid-cols-1 gap-6"
			onSubmit={(event) => {
				event.preventDefault();
				save.mutate();
			}}
		>
			<div>
				{SPOKEN.map((label) => (
					<LabelWords
						key={label}
						label={label}
						rules={rules.filter((rule) => rule.label === label)}
						onAdd={(typed) => add(label, typed)}
						onRemove={remove}
					/>
				))}
			</div>
			{save.error ? <FailureNotice failure={failureOf(save.error)} /> : null}
			<SaveBar
				isDirty={isDirty}
				isSaving={save.isPending}
				onUndo={undo}
				status={statusOf(isDirty, saved.isRelabelling, save.isSuccess)}
			/>
		</form>
	);
}

function statusOf(isDirty: boolean, isRelabelling: boolean, isSaved: boolean): string {
	if (isDirty) return "Not saved yet";
	if (isRelabelling) return "Older messages are being read again…";
	return isSaved ? "Saved, and all messages are read" : "";
}
