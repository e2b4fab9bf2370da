"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import type { AccountCard } from "@/lib/dashboard/telegram-contract";
import { Button } from "../ui/button";
import { SectionCard } from "../ui/card";
import { AccountRow } from "./account-row";
import { SignInFlow } from "./sign-in-flow";

/** What a sign-in is for: a new account, or one that was signed out. */
type Asked = { readonly name: string | null } | null;

/** The accounts Shiplog may act as, and the way to add one. */
export function AccountsSection(props: { readonly accounts: readonly AccountCard[]; readonly canSignIn: boolean }) {
	const [asked, setAsked] = useState<Asked>(null);
	const isOpen = props.canSignIn && (asked !== null || props.accounts.length === 0);
	return (
		<SectionCard
			id="accounts"
			title="Accounts"
			lead="Shiplog reads with an account of yours, slowly and politely. A bot can post, but not read what was said before."
			aside={
				props.canSignIn && !isOpen ? (
					<Button look="secondary" size="small" onClick={() => setAsked({ name: null })}>
						<Plus aria-hidden />
						Add an account
					</Button>
				) : null
			}
		>
			{props.accounts.length > 0 ? (
				<ul aria-label="Accounts" className="grid">
					{props.accounts.map((account) => (
						<AccountRow
							key={account.accountId}
							account={account}
							onSignIn={props.canSignIn ? () => setAsked({ name: account.name }) : null}
						/>
					))}
				</ul>
			) : null}
			{isOpen ? (
				<SignInFlow
					key={asked?.name ?? "new"}
					name={asked?.name ?? null}
					onClose={props.accounts.length === 0 ? null : () => setAsked(null)}
				/>
			) : null}
		</SectionCard>
	);
}
