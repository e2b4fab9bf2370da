"use client";

import { useQuery } from "@tanstack/react-query";
import { queryChoicesOptions } from "@/lib/dashboard/query-query-options";
import { GroupHeading } from "../groups/group-heading";
import { FailureNotice, failureOf } from "../ui/failure-notice";
import { SearchForm } from "./search-form";
import { SearchResults } from "./search-results";
import { useSearchFields } from "./use-search-fields";

/** Finding messages of a group, in any script. */
export function SearchView({ slug }: { readonly slug: string }) {
	const { data, error } = useQuery(queryChoicesOptions(slug));
	const { fields, search } = useSearchFields();
	if (data === undefined) return error ? <FailureNotice failure={failureOf(error)} /> : null;
	const isAsked = Object.values(fields).some((value) => value !== "");
	return (
		<div className="grid grid-cols-1 gap-8">
			<GroupHeading group={data.group} href={`/groups/${slug}`} />
			<SearchForm key={fields.words} choices={data} fields={fields} onSearch={search} />
			{isAsked ? (
				<SearchResults slug={slug} fields={fields} />
			) : (
				<p className="max-w-prose text-sub">
					All words must be in the message. Capitals, accents and ё make no difference; a phrase in quotes is found as
					it is written. A filter alone lists everything it lets through.
				</p>
			)}
		</div>
	);
}
