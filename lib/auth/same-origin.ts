const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a request may change something: reads always, writes only from our own pages or from no page at all (a
 * command line sends neither header). `publicUrl` covers proxies that rewrite the host.
 */
export function isSameOrigin(
	request: { readonly method: string; readonly headers: Headers },
	publicUrl: string,
): boolean {
	if (SAFE_METHODS.has(request.method)) return true;
	const origin = request.headers.get("origin");
	if (origin === null) {
		const site = request.headers.get("sec-fetch-site");
		return site === null || site === "same-origin" || site === "none";
	}
	if (origin === publicUrl) return true;
	// A page without an origin of its own (sandboxed, file:) says "null", which is no URL.
	return URL.canParse(origin) && new URL(origin).host === request.headers.get("host");
}
