"use client";

import type { LabelRules } from "@/lib/dashboard/labels-contract";
import { LABELS } from "@/lib/domain/label";
import { Button } from "../ui/button";
import { FailureNotice, failureOf } from "../ui/failure-notice";
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
					{statusOf(isDirty, saved.isRelabelling, save.isSuccess)}
				</p>
			</div>
		</form>
	);
}

function statusOf(isDirty: boolean, isRelabelling: boolean, isSaved: boolean): string {
	if (isDirty) return "Not saved yet";
	if (isRelabelling) return "Older messages are being read again…";
	return isSaved ? "Saved, and all messages are read" : "";
}
