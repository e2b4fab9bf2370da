"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { LabelRule, LabelRules } from "@/lib/dashboard/labels-contract";
import { labelRulesOptions, saveLabelRules } from "@/lib/dashboard/labels-query-options";

/** A group's own words and tags with what was changed and not saved yet. */
export function useLabelRules(slug: string, saved: LabelRules) {
	const queryClient = useQueryClient();
	const [edited, setEdited] = useState<readonly LabelRule[] | null>(null);
	const rules = edited ?? saved.rules;
	const save = useMutation({
		mutationFn: () => saveLabelRules(slug, { rules: [...rules] }),
		onSuccess: (now) => {
			queryClient.setQueryData(labelRulesOptions(slug).queryKey, now);
			setEdited(null);
		},
	});
	const change = (next: readonly LabelRule[]) => {
		save.reset();
		setEdited(isSame(next, saved.rules) ? null : next);
	};
	return {
		rules,
		isDirty: edited !== null,
		save,
		/** What is typed with its sign is a tag, everything else words. */
		add(label: LabelRule["label"], typed: string) {
			const phrase = typed.trim();
			const kind = /^[#/]/.test(phrase) ? "tag" : "word";
			const rule: LabelRule = { label, kind, phrase: kind === "tag" ? phrase.replace(/^[#/]+/, "") : phrase };
			if (rule.phrase === "" || rules.some((known) => keyOf(known) === keyOf(rule))) return;
			change([...rules, rule]);
		},
		remove: (rule: LabelRule) => change(rules.filter((known) => keyOf(known) !== keyOf(rule))),
		undo: () => change(saved.rules),
	};
}

/** Equal for what the server takes for the same. */
function keyOf({ label, kind, phrase }: LabelRule): string {
	return `${label}:${kind}:${phrase.toLowerCase()}`;
}

function isSame(a: readonly LabelRule[], b: readonly LabelRule[]): boolean {
	const keys = new Set(a.map(keyOf));
	return a.length === b.length && b.every((rule) => keys.has(keyOf(rule)));
}
