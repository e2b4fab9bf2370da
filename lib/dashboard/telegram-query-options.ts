import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { callApi } from "./api-client";
import { CollectingStatus, DialogList, LoginStatus, PublicationPreview, TelegramPage } from "./telegram-contract";

/** How often what moves by itself is asked for: a running history, a shown QR code. */
const MOVING_POLL_MS = 2_000;
/** How often what rests is. */
const RESTING_POLL_MS = 15_000;

export function telegramOptions() {
	return queryOptions({
		queryKey: ["telegram"],
		queryFn: ({ signal }) => callApi("/api/telegram", TelegramPage, { signal }),
		refetchInterval: ({ state }) =>
			state.data?.collecting.some((card) => card.state === "active" && !card.isBackfillDone)
				? MOVING_POLL_MS
				: RESTING_POLL_MS,
	});
}

/** Polls while the step moves without the person: a QR code until it is scanned. */
export function loginOptions(loginId: string) {
	return queryOptions({
		queryKey: ["telegram", "logins", loginId],
		queryFn: ({ signal }) => callApi(`/api/telegram/logins/${encodeURIComponent(loginId)}`, LoginStatus, { signal }),
		refetchInterval: ({ state }) => (state.data?.step === "qr_shown" ? MOVING_POLL_MS : false),
		staleTime: Number.POSITIVE_INFINITY,
	});
}

/** Chats of an account, a page at a time. */
export function dialogsOptions(accountId: string) {
	return infiniteQueryOptions({
		queryKey: ["telegram", "accounts", accountId, "dialogs"],
		queryFn: ({ pageParam, signal }) => {
			const query = pageParam === null ? "" : `?cursor=${encodeURIComponent(pageParam)}`;
			return callApi(`/api/telegram/accounts/${encodeURIComponent(accountId)}/dialogs${query}`, DialogList, { signal });
		},
		initialPageParam: null as string | null,
		getNextPageParam: (last) => last.next,
		// Asking Telegram again for every glance would use up the account's patience.
		staleTime: 5 * 60_000,
		retry: false,
	});
}

export function collectingOptions(slug: string) {
	return queryOptions({
		queryKey: ["groups", slug, "collecting"],
		queryFn: ({ signal }) =>
			callApi(`/api/groups/${encodeURIComponent(slug)}/collecting`, CollectingStatus, { signal }),
		refetchInterval: ({ state }) =>
			state.data?.collecting && !state.data.collecting.isBackfillDone ? MOVING_POLL_MS : RESTING_POLL_MS,
	});
}

export function publicationsOptions(slug: string, week: string) {
	return queryOptions({
		queryKey: ["groups", slug, "recaps", week, "publications"],
		queryFn: ({ signal }) =>
			callApi(`/api/groups/${encodeURIComponent(slug)}/publications?week=${week}`, PublicationPreview, { signal }),
		refetchInterval: ({ state }) =>
			state.data?.publications.some((card) => card.state === "claimed") ? MOVING_POLL_MS : false,
	});
}
