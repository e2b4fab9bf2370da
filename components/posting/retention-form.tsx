"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { callApi, sendJson } from "@/lib/dashboard/api-client";
import { PostingPage, RetentionChange } from "@/lib/dashboard/jobs-contract";
import { postingOptions } from "@/lib/dashboard/jobs-query-options";
import { CheckBox } from "../ui/check-box";
import { FailureNotice, failureOf } from "../ui/failure-notice";
import { TextField } from "../ui/field";
import { RetentionSave } from "./retention-save";

/** What is offered to somebody who has not thought of a number. */
const USUAL_DAYS = 90;

/** For how many days the texts of messages are kept. */
export function RetentionForm({ slug, textDays }: { readonly slug: string; readonly textDays: number | null }) {
	const queryClient = useQueryClient();
	const [edit, setEdit] = useState<{ readonly isLimited: boolean; readonly days: string } | null>(null);
	const { isLimited, days } = edit ?? { isLimited: textDays !== null, days: String(textDays ?? USUAL_DAYS) };
	const save = useMutation({
		mutationFn: (change: RetentionChange) =>
			callApi(`/api/groups/${encodeURIComponent(slug)}/retention`, PostingPage, sendJson("PUT", change)),
		onSuccess: (page) => {
			queryClient.setQueryData(postingOptions(slug).queryKey, page);
			setEdit(null);
		},
	});
	const wanted = RetentionChange.safeParse({ textDays: isLimited ? Number(days) : null });
	return (
		<div className="grid grid-cols-1 gap-5">
			<CheckBox
				label="Delete texts once they are old"
				hint="Switched off, a text is kept for as long as its message."
				checked={isLimited}
				onChange={(checked) => setEdit({ isLimited: checked, days })}
			/>
			{isLimited ? (
				<TextField
					label="Days a text is kept"
					type="number"
					inputMode="numeric"
					min={1}
					max={3650}
					value={days}
					onChange={(event) => setEdit({ isLimited, days: event.currentTarget.value })}
					hint="What is counted from words cannot be counted anew once they are gone; it stays as it was."
					error={wanted.success ? null : "A whole number of days, from 1 to 3650."}
					className="max-w-sm"
				/>
			) : null}
			{save.error ? <FailureNotice failure={failureOf(save.error)} /> : null}
			<div className="flex flex-wrap items-center gap-3">
				<RetentionSave
					saved={textDays}
					wanted={wanted.success ? wanted.data.textDays : undefined}
					isPending={save.isPending}
					onSave={(next) => save.mutate({ textDays: next })}
				/>
				<p role="status" className="text-sm text-sub">
					{save.isSuccess && edit === null ? "Saved" : ""}
				</p>
			</div>
		</div>
	);
}
