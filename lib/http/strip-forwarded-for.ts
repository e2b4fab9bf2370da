import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

/**
 * Throws `x-forwarded-for` of every request away before anybody reads it, so that the server writes the socket's own
 * address there. Without a known proxy in front that header is whatever the caller likes.
 */
export function stripForwardedFor(): void {
	subscribe("http.server.request.start", (message) => {
		const { request } = message as { readonly request: IncomingMessage };
		delete request.headers["x-forwarded-for"];
	});
}
