"use client";

import { Radio } from "@base-ui/react/radio";
import { RadioGroup } from "@base-ui/react/radio-group";
import { useId, useState } from "react";
import type { ChatChoice } from "@/lib/dashboard/import-contract";
import { EmojiText } from "../ui/emoji-text";
import { TextField } from "../ui/field";

/** From here a list is searched rather than read. */
const SEARCH_FROM = 9;

/** The chats of a whole account's export, one to choose. */
export function ChatList(props: {
	readonly chats: readonly ChatChoice[];
	readonly value: string;
	readonly onChange: (ref: string) => void;
}) {
	const headingId = useId();
	const [wanted, setWanted] = useState("");
	const shown = props.chats.filter(({ title }) =>
		title.toLocaleLowerCase().includes(wanted.trim().toLocaleLowerCase()),
	);
	return (
		<div className="grid grid-cols-1 gap-4">
			<h2 id={headingId} className="text-lg font-semibold tracking-tight">
				Which chat?
			</h2>
			{props.chats.length >= SEARCH_FROM ? (
				<TextField
					label="Search by name"
					type="search"
					value={wanted}
					onChange={(event) => setWanted(event.currentTarget.value)}
				/>
			) : null}
			<RadioGroup
				aria-labelledby={headingId}
				value={props.value}
				onValueChange={(value) => props.onChange(String(value))}
				className="grid max-h-96 gap-1 overflow-y-auto"
			>
				{shown.map((chat) => (
					<Radio.Root
						key={chat.ref}
						value={chat.ref}
						nativeButton
						render={<button type="button" />}
						className="grid grid-cols-[1fr_auto] items-baseline gap-x-4 rounded-xl border border-transparent px-4 py-2.5 text-left hover:bg-sunken data-[checked]:border-accent data-[checked]:bg-accent-soft"
					>
						<span className="truncate font-medium">
							<bdi>
								<EmojiText text={chat.title} />
							</bdi>
						</span>
						<span className="figures text-sm text-sub">{chat.entries}</span>
						<span className="text-sm text-sub">
							{chat.kindLabel}
							{chat.hasLeft ? ", left" : ""}
						</span>
					</Radio.Root>
				))}
			</RadioGroup>
			{shown.length === 0 ? <p className="text-sub">No chat is called that.</p> : null}
		</div>
	);
}
