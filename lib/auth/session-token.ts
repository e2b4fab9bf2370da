import { getToken } from "next-auth/jwt";
import { readEnv } from "@/lib/env";

/** What the signed cookie claims. Worth nothing until the session `sid` names is found alive. */
export interface SessionClaims {
	readonly sid: string;
}

/**
 * Reads the session cookie out of request headers; `null` when there is none, or its signature or time is wrong.
 * It does not ask the database, so it may redirect but never authorise.
 */
export async function readSessionClaims(headers: Headers): Promise<SessionClaims | null> {
	const env = readEnv();
	const token = await getToken({
		// Only cookies sign in: a bearer header is not looked at.
		req: { headers: {}, cookies: cookiesOf(headers.get("cookie") ?? "") } as unknown as Parameters<
			typeof getToken
		>[0]["req"],
		secret: env.secret,
		secureCookie: usesSecureCookies(),
	});
	return typeof token?.sid === "string" ? { sid: token.sid } : null;
}

/** Cookies are marked secure exactly when people reach us over https. */
export function usesSecureCookies(): boolean {
	return readEnv().publicUrl.startsWith("https://");
}

function cookiesOf(header: string): Record<string, string> {
	const pairs = header.split(";").flatMap((part) => {
		const at = part.indexOf("=");
		return at < 1 ? [] : [[part.slice(0, at).trim(), decode(part.slice(at + 1).trim())] as const];
	});
	return Object.fromEntries(pairs);
}

function decode(value: string): string {
	try {
		return decodeURIComponent(value);
	} catch {
		return value;
	}
}
