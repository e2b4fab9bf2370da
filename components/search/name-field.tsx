"use client";

import { useId, useState } from "react";

/** A name, typed or taken from those offered; told when it is complete. */
export function NameField(props: {
	readonly label: string;
	readonly placeholder: string;
	readonly value: string;
	readonly names: readonly string[];
	readonly onChange: (name: string) => void;
}) {
	const listId = useId();
	const [name, setName] = useState(props.value);
	const tell = (next: string) => {
		if (next.trim() !== props.value) props.onChange(next.trim());
	};
	return (
		<label className="flex h-11 min-w-0 grow items-center gap-2 rounded-full border border-line bg-surface px-4 text-[0.9375rem] focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent-ink hover:border-line-strong sm:max-w-56 sm:grow-0">
			<span className="text-sub">{props.label}</span>
			<input
				type="search"
				dir="auto"
				list={listId}
				value={name}
				maxLength={200}
				placeholder={props.placeholder}
				onChange={({ target }) => {
					setName(target.value);
					// One taken from the list, or wiped out, is complete at once.
					if (target.value === "" || props.names.includes(target.value)) tell(target.value);
				}}
				onBlur={() => tell(name)}
				onKeyDown={({ key }) => key === "Enter" && tell(name)}
				className="min-w-0 grow bg-transparent font-medium outline-none placeholder:font-normal placeholder:text-faint"
			/>
			<datalist id={listId}>
				{props.names.map((known) => (
					<option key={known} value={known} />
				))}
			</datalist>
		</label>
	);
}
