"use client";

import { type KeyboardEvent, useId, useState } from "react";
import type { LabelRule } from "@/lib/dashboard/labels-contract";
import { Button } from "../ui/button";
import { LABEL_LOOKS } from "./label-looks";
import { PhraseChip } from "./phrase-chip";

/** As much as the store holds. */
const CHARS_MAX = 64;

/** The group's own words and tags for one label, and a place to write another. */
export function LabelWords(props: {
	readonly label: LabelRule["label"];
	readonly rules: readonly LabelRule[];
	readonly onAdd: (typed: string) => void;
	readonly onRemove: (rule: LabelRule) => void;
}) {
	const { name, icon: Icon, meaning, example } = LABEL_LOOKS[props.label];
	const [typed, setTyped] = useState("");
	const id = useId();
	function add() {
		props.onAdd(typed);
		setTyped("");
	}
	function onKeyDown(event: KeyboardEvent) {
		// Enter adds the word; the form is saved by its button.
		if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
		event.preventDefault();
		add();
	}
	return (
		<div className="grid gap-3 border-t border-line py-5 first:border-t-0 first:pt-0 last:pb-0 sm:grid-cols-[11rem_minmax(0,1fr)] sm:gap-x-6">
			<div className="flex gap-3">
				<span aria-hidden className="grid size-9 shrink-0 place-items-center rounded-xl bg-sunken text-sub">
					<Icon className="size-4.5" />
				</span>
				<label htmlFor={id} className="min-w-0">
					<span className="block font-medium">{name}</span>
					<span className="block text-sm text-sub">{meaning}</span>
				</label>
			</div>
			<div className="grid min-w-0 content-start gap-2.5">
				{props.rules.length === 0 ? null : (
					<ul aria-label={`Words for ${name}`} className="flex min-w-0 flex-wrap gap-2">
						{props.rules.map((rule) => (
							<PhraseChip key={`${rule.kind}:${rule.phrase}`} rule={rule} onRemove={() => props.onRemove(rule)} />
						))}
					</ul>
				)}
				<div className="flex gap-2">
					<input
						id={id}
						dir="auto"
						maxLength={CHARS_MAX}
						value={typed}
						placeholder={example}
						autoComplete="off"
						onChange={(event) => setTyped(event.currentTarget.value)}
						onKeyDown={onKeyDown}
						className="h-11 w-full min-w-0 max-w-xs rounded-full border border-line bg-surface px-4 text-base placeholder:text-faint hover:border-line-strong sm:text-[0.9375rem]"
					/>
					<Button look="secondary" disabled={typed.trim() === ""} onClick={add}>
						Add
					</Button>
				</div>
			</div>
		</div>
	);
}
