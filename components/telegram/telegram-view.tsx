"use client";

import { useQuery } from "@tanstack/react-query";
import { telegramOptions } from "@/lib/dashboard/telegram-query-options";
import { FailureNotice, failureOf } from "../ui/failure-notice";
import { Notice } from "../ui/notice";
import { Skeleton } from "../ui/skeleton";
import { AccountsSection } from "./accounts-section";
import { ChatsSection } from "./chats-section";
import { CollectingSection } from "./collecting-section";

/** Accounts, the groups they collect, and the chats that could be added. */
export function TelegramView() {
	const { data, error } = useQuery(telegramOptions());
	if (data === undefined) return error ? <FailureNotice failure={failureOf(error)} /> : <Skeleton className="h-72" />;
	const readers = data.accounts.filter((account) => account.kind === "user" && account.state !== "signed_out");
	const working = readers.filter((account) => account.state !== "ended");
	return (
		<div className="grid grid-cols-1 gap-6">
			{error ? <FailureNotice failure={failureOf(error)} /> : null}
			{data.unavailable ? (
				<Notice tone="plain" title={data.unavailable.message}>
					{data.unavailable.hint}
				</Notice>
			) : null}
			{data.isLoopback ? (
				<Notice tone="plain" title="This is a Telegram server on this machine.">
					Its people and messages are invented, and nothing reaches the real Telegram.
				</Notice>
			) : null}
			<AccountsSection accounts={data.accounts} canSignIn={data.unavailable === null} />
			{data.collecting.length > 0 ? <CollectingSection cards={data.collecting} /> : null}
			{data.unavailable === null && working.length > 0 ? <ChatsSection accounts={working} /> : null}
		</div>
	);
}
