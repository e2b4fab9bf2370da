import { queryOptions } from "@tanstack/react-query";
import { callApi } from "./api-client";
import { GroupList, Overview } from "./contract";
import { ImportList, ImportStatus } from "./import-contract";
import { ShareLinkList } from "./recap-contract";

/** Key and fetcher together, so that the server's prefetch and the browser's hook cannot disagree. Keys mirror URLs. */

/** How often a running import is asked for. */
const IMPORT_POLL_MS = 1_000;

export function groupsOptions() {
	return queryOptions({ queryKey: ["groups"], queryFn: ({ signal }) => callApi("/api/groups", GroupList, { signal }) });
}

/** `week`: its Monday, or `null` for the latest complete one. */
export function groupOverviewOptions(slug: string, week: string | null) {
	const query = week === null ? "" : `?week=${encodeURIComponent(week)}`;
	return queryOptions({
		queryKey: ["groups", slug, "overview", week ?? "latest"],
		queryFn: ({ signal }) => callApi(`/api/groups/${encodeURIComponent(slug)}/overview${query}`, Overview, { signal }),
	});
}

export function shareLinksOptions(slug: string, week: string) {
	return queryOptions({
		queryKey: ["groups", slug, "recaps", week, "share-links"],
		queryFn: ({ signal }) =>
			callApi(`/api/groups/${encodeURIComponent(slug)}/share-links?week=${week}`, ShareLinkList, { signal }),
	});
}

export function importsOptions() {
	return queryOptions({
		queryKey: ["imports"],
		queryFn: ({ signal }) => callApi("/api/imports", ImportList, { signal }),
	});
}

/** Polls until the import is over. */
export function importOptions(importId: string) {
	return queryOptions({
		queryKey: ["imports", importId],
		queryFn: ({ signal }) => callApi(`/api/imports/${encodeURIComponent(importId)}`, ImportStatus, { signal }),
		refetchInterval: (query) => (query.state.data && query.state.data.state !== "running" ? false : IMPORT_POLL_MS),
	});
}
