import { findSession } from "@/lib/services/auth/find-session";
import type { ServiceContext } from "@/lib/services/context";
import { openContext } from "@/lib/services/open-context";
import { readSessionClaims } from "./session-token";

/** Who a request comes from. */
export interface SignedIn {
	readonly sid: string;
	readonly userId: number;
	readonly name: string;
	readonly email: string;
}

/** A request's way into the services, and who it is; `session` is `null` for somebody not signed in. */
export interface RequestSession {
	readonly ctx: ServiceContext;
	readonly session: SignedIn | null;
}

/** Reads the cookie and finds its live session: a signed-out or revoked one makes an anonymous actor. */
export async function readRequestSession(headers: Headers): Promise<RequestSession> {
	const anonymous = await openContext({ type: "anonymous" });
	const claims = await readSessionClaims(headers);
	const session = claims === null ? null : await findSession(anonymous, claims);
	if (session === null) return { ctx: anonymous, session: null };
	return { ctx: { ...anonymous, actor: { type: "user", userId: session.userId, role: session.role } }, session };
}
