import { randomBytes } from "node:crypto";
import { z } from "zod";
import { deleteExpiredAuthSessions, insertAuthSession } from "@/db/queries/auth-sessions";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";

/** A month: a browser on a desk is not asked every morning, a lost one is not welcome for ever. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60;

const SessionOwner = z.object({ userId: z.number().int().positive() });

/** Starts a session for somebody whose password was just verified; `sid` is what the cookie carries. */
export async function openSession(ctx: ServiceContext, input: z.input<typeof SessionOwner>): Promise<{ sid: string }> {
	const { userId } = parseInput(SessionOwner, input);
	const createdAt = ctx.now();
	await deleteExpiredAuthSessions(ctx.db, createdAt);
	const sid = randomBytes(32).toString("base64url");
	await insertAuthSession(ctx.db, {
		sid,
		userId,
		createdAt,
		expiresAt: new Date(createdAt.getTime() + SESSION_SECONDS * 1_000),
	});
	return { sid };
}
