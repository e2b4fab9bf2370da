"use client";

import { type FormEvent, useState } from "react";
import type { Inspection } from "@/lib/dashboard/import-contract";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { ChatList } from "./chat-list";
import { ZoneField } from "./zone-field";

export interface ImportChoice {
	readonly chat: string;
	/** `null`: the export says it itself. */
	readonly timezone: string | null;
}

/** What the export leaves open: which chat, and in which zone its clock ran. */
export function ChoiceForm({
	inspection,
	onChoose,
}: {
	readonly inspection: Inspection;
	readonly onChoose: (choice: ImportChoice) => void;
}) {
	const only = inspection.chats.length === 1 ? (inspection.chats[0]?.ref ?? "") : "";
	const [chat, setChat] = useState(only);

	function submit(event: FormEvent<HTMLFormElement>) {
		event.preventDefault();
		const zone = new FormData(event.currentTarget).get("timezone");
		onChoose({ chat, timezone: inspection.needsTimeZone && typeof zone === "string" ? zone : null });
	}

	return (
		<Card>
			<form onSubmit={submit} className="grid gap-6">
				{inspection.chats.length > 1 ? <ChatList chats={inspection.chats} value={chat} onChange={setChat} /> : null}
				{inspection.needsTimeZone ? <ZoneField /> : null}
				<Button type="submit" disabled={chat === ""} className="justify-self-start">
					Import
				</Button>
			</form>
		</Card>
	);
}
