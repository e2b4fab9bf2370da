import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { ServiceContext } from "@/lib/services/context";
import { type RequestSession, readRequestSession, type SignedIn } from "./request-session";

/** The session of the page being rendered; read once a request. */
export const readPageSession: () => Promise<RequestSession> = cache(async () => readRequestSession(await headers()));

/** For pages only members see: sends everybody else to the sign-in page, and back to `path` after it. */
export async function requirePageSession(
	path: string,
): Promise<{ readonly ctx: ServiceContext; readonly session: SignedIn }> {
	const { ctx, session } = await readPageSession();
	if (session === null) redirect(`/login?next=${encodeURIComponent(path)}`);
	return { ctx, session };
}
