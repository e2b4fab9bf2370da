"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { callApi, sendJson } from "@/lib/dashboard/api-client";
import { SavedQuery, type SavedQueryDraft } from "@/lib/dashboard/query-contract";
import { savedQueriesOptions, savedQueriesPath } from "@/lib/dashboard/query-query-options";

/** Questions kept for a group, and what can be done with them. */
export function useSavedQueries(slug: string) {
	const client = useQueryClient();
	const { data } = useQuery(savedQueriesOptions(slug));
	const refresh = () => client.invalidateQueries({ queryKey: savedQueriesOptions(slug).queryKey });
	const save = useMutation({
		mutationFn: (draft: SavedQueryDraft) => callApi(savedQueriesPath(slug), SavedQuery, sendJson("POST", draft)),
		onSuccess: refresh,
	});
	const remove = useMutation({
		mutationFn: (queryId: string) => callApi(savedQueriesPath(slug, queryId), z.null(), { method: "DELETE" }),
		onSettled: refresh,
	});
	return { queries: data?.queries ?? [], save, remove };
}
