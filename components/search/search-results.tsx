"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import type { SearchFields } from "@/lib/dashboard/query-query-options";
import { searchOptions } from "@/lib/dashboard/query-query-options";
import { MessageRow } from "../messages/message-row";
import { Button } from "../ui/button";
import { FailureNotice, failureOf } from "../ui/failure-notice";
import { Skeleton } from "../ui/skeleton";

/** What was found, newest first, as far as was looked. */
export function SearchResults({ slug, fields }: { readonly slug: string; readonly fields: SearchFields }) {
	const { data, error, fetchNextPage, hasNextPage, isFetching } = useInfiniteQuery(searchOptions(slug, fields));
	if (error !== null) return <FailureNotice failure={failureOf(error)} />;
	if (data === undefined) return <Skeleton className="h-72" />;
	const messages = data.pages.flatMap((page) => page.messages);
	const searched = data.pages.at(-1)?.searched ?? "";
	return (
		<section aria-label="Messages found" aria-busy={isFetching} className="grid grid-cols-1 gap-4">
			<p role="status" className="figures text-sm text-sub">
				{messages.length === 0 ? "Nothing found so far. " : `${messages.length} found. `}
				{searched}
			</p>
			{messages.length === 0 ? null : (
				<ul className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface">
					{messages.map((message) => (
						<li key={message.messageId} className="p-4 sm:px-6 sm:py-5">
							<MessageRow slug={slug} message={message} />
						</li>
					))}
				</ul>
			)}
			{hasNextPage ? (
				<Button look="secondary" className="justify-self-center" disabled={isFetching} onClick={() => fetchNextPage()}>
					{isFetching ? "Looking …" : "Look further back"}
				</Button>
			) : null}
		</section>
	);
}
