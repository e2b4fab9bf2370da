import type { NextAuthOptions } from "next-auth";
import credentials from "next-auth/providers/credentials";
import { readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { endSession } from "@/lib/services/auth/end-session";
import { findSession } from "@/lib/services/auth/find-session";
import { openSession, SESSION_SECONDS } from "@/lib/services/auth/open-session";
import { verifyPassword } from "@/lib/services/auth/verify-password";
import { openContext } from "@/lib/services/open-context";
import { callerAddress } from "./caller-address";
import { usesSecureCookies } from "./session-token";

const anonymousContext = () => openContext({ type: "anonymous" });

/** Password sign-in with a signed cookie that carries `sid`; the row behind it decides whether it still counts. */
export function authOptions(): NextAuthOptions {
	return {
		secret: readEnv().secret,
		useSecureCookies: usesSecureCookies(),
		session: { strategy: "jwt", maxAge: SESSION_SECONDS },
		pages: { signIn: "/login", error: "/login" },
		providers: [
			credentials({
				credentials: { email: { type: "email" }, password: { type: "password" } },
				authorize: (input, request) => authorize(input, request.headers),
			}),
		],
		callbacks: {
			async jwt({ token, user }) {
				if (!user) return token;
				const { sid } = await openSession(await anonymousContext(), { userId: Number(user.id) });
				return { sid };
			},
			async session({ session, token }) {
				const live =
					typeof token.sid === "string" ? await findSession(await anonymousContext(), { sid: token.sid }) : null;
				if (live === null) throw new AppError("unauthenticated", "This session was signed out.");
				return { ...session, user: { name: live.name, email: live.email } };
			},
		},
		events: {
			async signOut({ token }) {
				if (typeof token?.sid === "string") await endSession(await anonymousContext(), { sid: token.sid });
			},
		},
		logger: { error: logFailure, warn: () => undefined, debug: () => undefined },
	};
}

/** next-auth's own answer to a refusal is `null`; its error carries the sentence the sign-in page shows. */
async function authorize(input: Record<string, string> | undefined, headers: Record<string, unknown> | undefined) {
	const forwarded = headers?.["x-forwarded-for"];
	const user = await verifyPassword(await anonymousContext(), {
		email: input?.email ?? "",
		password: input?.password ?? "",
		address: callerAddress(typeof forwarded === "string" ? forwarded : null),
	}).catch(refuseKindly);
	return user === null ? null : { id: String(user.userId), name: user.name, email: user.email };
}

/**
 * Malformed input is a wrong password like any other. next-auth puts an error's message into the answer, so only limits
 * speak for themselves.
 */
async function refuseKindly(error: unknown): Promise<null> {
	if (error instanceof AppError && error.code === "invalid") return null;
	if (error instanceof AppError && error.code === "rate_limited")
		throw new Error(`${error.message} ${error.hint ?? ""}`.trim());
	const { log } = await anonymousContext();
	log.error({ err: error }, "sign-in failed");
	throw new Error("Signing in does not work at the moment. Try again in a minute.");
}

async function logFailure(code: string, metadata: unknown): Promise<void> {
	// A dead session is daily life, and credentials never belong in a log.
	if (code === "JWT_SESSION_ERROR") return;
	const { log } = await anonymousContext();
	log.error({ code, err: metadata instanceof Error ? metadata : undefined }, "next-auth failed");
}
