"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { callApi, sendJson } from "@/lib/dashboard/api-client";
import { type PostingChange, PostingPage } from "@/lib/dashboard/jobs-contract";
import { jobsOptions, postingOptions } from "@/lib/dashboard/jobs-query-options";

/** The settings with what was changed and not saved yet; what arrives meanwhile does not undo it. */
export function usePostingForm(slug: string, saved: PostingChange) {
	const queryClient = useQueryClient();
	const [edits, setEdits] = useState<Partial<PostingChange>>({});
	const settings = { ...saved, ...edits };
	const isDirty = Object.keys(edits).some(
		(key) => settings[key as keyof PostingChange] !== saved[key as keyof PostingChange],
	);
	const save = useMutation({
		mutationFn: () =>
			callApi(
				`/api/groups/${encodeURIComponent(slug)}/posting`,
				PostingPage,
				sendJson("PUT", settings satisfies PostingChange),
			),
		onSuccess: async (page) => {
			queryClient.setQueryData(postingOptions(slug).queryKey, page);
			setEdits({});
			await queryClient.invalidateQueries({ queryKey: jobsOptions().queryKey });
		},
	});
	useEffect(() => {
		if (!isDirty) return;
		const ask = (event: BeforeUnloadEvent) => event.preventDefault();
		window.addEventListener("beforeunload", ask);
		return () => window.removeEventListener("beforeunload", ask);
	}, [isDirty]);
	return {
		settings,
		isDirty,
		save,
		change(next: Partial<PostingChange>) {
			save.reset();
			setEdits({ ...edits, ...next });
		},
		undo: () => setEdits({}),
	};
}
