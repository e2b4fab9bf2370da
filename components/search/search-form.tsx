"use client";

import { Search } from "lucide-react";
import { type FormEvent, useState } from "react";
import type { QueryChoices } from "@/lib/dashboard/query-contract";
import type { SearchFields } from "@/lib/dashboard/query-query-options";
import { Button } from "../ui/button";
import { DateField } from "../ui/date-field";
import { Select } from "../ui/select";
import { NameField } from "./name-field";

/** A list has no empty values: this one stands for "whatever". */
const ANY = "*";

/** The words, and which messages are looked through. A filter asks at once, words when they are complete. */
export function SearchForm(props: {
	readonly choices: QueryChoices;
	readonly fields: SearchFields;
	readonly onSearch: (fields: SearchFields) => void;
}) {
	const { choices, fields, onSearch } = props;
	const [words, setWords] = useState(fields.words);
	const submit = (event: FormEvent) => {
		event.preventDefault();
		onSearch({ ...fields, words: words.trim() });
	};
	const choose = (change: Partial<SearchFields>) => onSearch({ ...fields, words: words.trim(), ...change });
	const filters = [
		{ field: "topic", any: "Any topic", names: choices.topics },
		{ field: "kind", any: "Anything", names: choices.kinds },
		{ field: "label", any: "Any label", names: choices.labels },
	] as const;
	return (
		<search>
			<form onSubmit={submit} className="grid gap-3">
				<div className="flex flex-col gap-2 sm:flex-row">
					<label className="flex h-12 min-w-0 grow items-center gap-3 rounded-full border border-line-strong bg-surface px-5 focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent-ink">
						<Search aria-hidden className="size-4 shrink-0 text-faint" />
						<span className="sr-only">Words to find</span>
						<input
							type="search"
							name="words"
							dir="auto"
							value={words}
							maxLength={200}
							placeholder='Words, or a "whole phrase"'
							onChange={({ target }) => setWords(target.value)}
							className="min-w-0 grow bg-transparent text-base outline-none placeholder:text-faint"
						/>
					</label>
					<Button type="submit" className="h-12">
						Search
					</Button>
				</div>
				<div className="flex flex-wrap gap-2">
					<NameField
						key={fields.sender}
						label="By"
						placeholder="anybody"
						value={fields.sender}
						names={choices.members}
						onChange={(sender) => choose({ sender })}
					/>
					{filters.map(({ field, any, names }) =>
						names.length === 0 ? null : (
							<Select
								key={field}
								label={field}
								className="max-w-full grow sm:max-w-56 sm:grow-0"
								value={fields[field] === "" ? ANY : fields[field]}
								items={itemsOf(any, names, fields[field])}
								onChange={(value) => choose({ [field]: value === ANY ? "" : value })}
							/>
						),
					)}
					<DateField label="From" mayBeEmpty value={fields.from} onChange={(from) => choose({ from })} />
					<DateField label="To" mayBeEmpty value={fields.to} onChange={(to) => choose({ to })} />
				</div>
			</form>
		</search>
	);
}

/** A name from the address is offered too, though it is none of the usual ones. */
function itemsOf(any: string, names: readonly string[], chosen: string) {
	const all = chosen === "" || names.includes(chosen) ? names : [chosen, ...names];
	return [{ value: ANY, label: any }, ...all.map((name) => ({ value: name, label: name }))];
}
