"use client";

import { useState } from "react";
import type { AccountCard } from "@/lib/dashboard/telegram-contract";
import { Button } from "../ui/button";
import { SectionCard } from "../ui/card";
import { Select } from "../ui/select";
import { ChatList } from "./chat-list";
import { ConnectForm } from "./connect-form";

/** The chats an account is in, to be collected from now on. They are asked for only when wanted. */
export function ChatsSection({ accounts }: { readonly accounts: readonly AccountCard[] }) {
	const [accountId, setAccountId] = useState(accounts[0]?.accountId ?? "");
	const [isOpen, setOpen] = useState(false);
	const items = accounts.map((account) => ({ value: account.accountId, label: account.displayName ?? account.name }));
	return (
		<SectionCard
			id="chats"
			title="Add a group"
			lead="Choose one of the account's chats, or give a username or a link. Shiplog never joins a group by itself."
			aside={
				accounts.length > 1 ? (
					<Select label="Account" items={items} value={accountId} onChange={setAccountId} className="max-w-60" />
				) : null
			}
		>
			<div className="grid grid-cols-1 gap-5">
				<ConnectForm accountId={accountId} />
				{isOpen ? (
					<ChatList key={accountId} accountId={accountId} />
				) : (
					<Button look="secondary" className="justify-self-start" onClick={() => setOpen(true)}>
						Show the account's chats
					</Button>
				)}
			</div>
		</SectionCard>
	);
}
