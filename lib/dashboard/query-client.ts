import { QueryClient } from "@tanstack/react-query";

/** Rollups change with imports only: what the server just rendered need not be asked for again. */
const STALE_AFTER_MS = 60_000;

/** A client for one request on the server, or for one tab. */
export function makeQueryClient(): QueryClient {
	return new QueryClient({ defaultOptions: { queries: { staleTime: STALE_AFTER_MS, retry: 1 } } });
}
