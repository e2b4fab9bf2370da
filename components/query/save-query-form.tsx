"use client";

import { Bookmark } from "lucide-react";
import { type FormEvent, useState } from "react";
import type { SavedQueryDraft } from "@/lib/dashboard/query-contract";
import { Button } from "../ui/button";

/** Keeps the question in view under a name. */
export function SaveQueryForm(props: {
	readonly line: string;
	readonly isSaving: boolean;
	readonly onSave: (draft: SavedQueryDraft) => void;
}) {
	const [name, setName] = useState("");
	const submit = (event: FormEvent) => {
		event.preventDefault();
		if (name.trim() !== "") props.onSave({ name: name.trim(), line: props.line });
	};
	return (
		<form onSubmit={submit} className="mt-3 flex gap-2">
			<input
				aria-label="Name for this question"
				placeholder="Name this question"
				dir="auto"
				value={name}
				maxLength={80}
				onChange={({ target }) => setName(target.value)}
				className="h-11 min-w-0 grow rounded-full border border-line-strong bg-surface px-4 text-[0.9375rem] placeholder:text-faint"
			/>
			<Button type="submit" look="secondary" disabled={name.trim() === "" || props.isSaving}>
				<Bookmark aria-hidden />
				Save
			</Button>
		</form>
	);
}
