"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { dialogsOptions } from "@/lib/dashboard/telegram-query-options";
import { Button } from "../ui/button";
import { FailureNotice, failureOf } from "../ui/failure-notice";
import { Skeleton } from "../ui/skeleton";
import { ChatRow } from "./chat-row";

/** An account's groups, a page at a time. */
export function ChatList({ accountId }: { readonly accountId: string }) {
	const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(dialogsOptions(accountId));
	if (data === undefined) return error ? <FailureNotice failure={failureOf(error)} /> : <Skeleton className="h-40" />;
	const dialogs = data.pages.flatMap((page) => page.dialogs);
	return (
		<div className="grid grid-cols-1 gap-4">
			{error ? <FailureNotice failure={failureOf(error)} /> : null}
			{dialogs.length === 0 ? <p className="text-sub">This account is in no group.</p> : null}
			<ul aria-label="Chats of the account">
				{dialogs.map((dialog) => (
					<ChatRow key={dialog.ref} dialog={dialog} accountId={accountId} />
				))}
			</ul>
			{hasNextPage ? (
				<Button
					look="secondary"
					size="small"
					className="justify-self-start"
					disabled={isFetchingNextPage}
					onClick={() => fetchNextPage()}
				>
					{isFetchingNextPage ? "Asking Telegram…" : "More chats"}
				</Button>
			) : null}
		</div>
	);
}
