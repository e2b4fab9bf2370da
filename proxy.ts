import { type NextRequest, NextResponse } from "next/server";
import { isSameOrigin } from "./lib/auth/same-origin";
import { readSessionClaims } from "./lib/auth/session-token";
import { readEnv } from "./lib/env";
import { contentPolicy } from "./lib/http/content-policy";
import { foreignOriginAnswer } from "./lib/http/foreign-origin-answer";

/** Pages only members see. This spares strangers a round trip; services decide who may. */
const MEMBERS_ONLY = /^\/(groups|import|jobs|telegram)(\/|$)/;

/** Before every page and most of the API: refuses writes from other sites, redirects strangers, sets the page's policy. */
export async function proxy(request: NextRequest): Promise<Response> {
	const env = readEnv();
	const { pathname, search } = request.nextUrl;
	if (!isSameOrigin(request, env.publicUrl)) return foreignOriginAnswer();
	if (pathname.startsWith("/api/")) return NextResponse.next();
	if (MEMBERS_ONLY.test(pathname) && (await readSessionClaims(request.headers)) === null) {
		return NextResponse.redirect(new URL(`/login?next=${encodeURIComponent(pathname + search)}`, request.url));
	}
	const nonce = crypto.randomUUID();
	const policy = contentPolicy(nonce, env.nodeEnv === "development");
	const headers = new Headers(request.headers);
	// The framework reads the nonce of its own scripts from this header.
	headers.set("content-security-policy", policy);
	headers.set("x-nonce", nonce);
	const response = NextResponse.next({ request: { headers } });
	response.headers.set("content-security-policy", policy);
	return response;
}

/**
 * Uploads and the job server's calls stay outside: the framework would hold their bodies in memory, and cut them. Their
 * routes check the origin, or the signature, themselves.
 */
export const config = { matcher: ["/((?!_next/static|_next/image|api/inngest|api/uploads|emoji/).*)"] };
