import { queryOptions } from "@tanstack/react-query";
import { callApi } from "./api-client";
import { CohortMatrix, NumbersPage } from "./numbers-contract";

/** `week`: its Monday, or `null` for the latest complete one. */
export function numbersOptions(slug: string, week: string | null) {
	return queryOptions({
		queryKey: ["groups", slug, "numbers", week ?? "latest"],
		queryFn: ({ signal }) => callApi(pathOf(slug, "numbers", week), NumbersPage, { signal }),
	});
}

/** The half year that ends with a week. */
export function cohortsOptions(slug: string, week: string | null) {
	return queryOptions({
		queryKey: ["groups", slug, "cohorts", week ?? "latest"],
		queryFn: ({ signal }) => callApi(pathOf(slug, "cohorts", week), CohortMatrix, { signal }),
	});
}

function pathOf(slug: string, resource: string, week: string | null): string {
	const query = week === null ? "" : `?week=${encodeURIComponent(week)}`;
	return `/api/v1/groups/${encodeURIComponent(slug)}/${resource}${query}`;
}
