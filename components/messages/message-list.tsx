"use client";

import { useQuery } from "@tanstack/react-query";
import { messagesOptions } from "@/lib/dashboard/evidence-query-options";
import { FailureNotice, failureOf } from "../ui/failure-notice";
import { Skeleton } from "../ui/skeleton";
import { MessageRow } from "./message-row";

/** Messages by their numbers, fetched when shown. */
export function MessageList({ slug, ids }: { readonly slug: string; readonly ids: readonly number[] }) {
	const { data, error } = useQuery(messagesOptions(slug, ids));
	if (error) return <FailureNotice failure={failureOf(error)} />;
	if (data === undefined) return <Skeleton className="h-16" />;
	if (data.messages.length === 0) return <p className="text-sm text-sub">These messages are not stored.</p>;
	return (
		<ol className="grid gap-4">
			{data.messages.map((message) => (
				<li key={message.messageId}>
					<MessageRow slug={slug} message={message} />
				</li>
			))}
		</ol>
	);
}
