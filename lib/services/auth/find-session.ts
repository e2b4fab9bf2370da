import { z } from "zod";
import { findLiveSession, type LiveSession } from "@/db/queries/auth-sessions";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";

const SessionId = z.object({ sid: z.string().min(1).max(64) });

/** The live session a cookie names; `null` once it was signed out or is over, however well the cookie is signed. */
export function findSession(ctx: ServiceContext, input: z.input<typeof SessionId>): Promise<LiveSession | null> {
	const { sid } = parseInput(SessionId, input);
	return findLiveSession(ctx.db, sid, ctx.now());
}
