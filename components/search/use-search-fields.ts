"use client";

import { useSearchParams } from "next/navigation";
import { SEARCH_FIELDS, type SearchFields, searchParamsOf } from "@/lib/dashboard/query-query-options";

/** What is searched, as the address of the page says it. */
export function useSearchFields(): { readonly fields: SearchFields; search(fields: SearchFields): void } {
	const params = useSearchParams();
	const fields = Object.fromEntries(SEARCH_FIELDS.map((name) => [name, params.get(name) ?? ""])) as SearchFields;
	return {
		fields,
		search: (next) => window.history.pushState(null, "", `?${searchParamsOf(next)}`),
	};
}
