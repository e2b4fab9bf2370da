import { z } from "zod";
import { revokeAuthSession } from "@/db/queries/auth-sessions";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";

const SessionId = z.object({ sid: z.string().min(1).max(64) });

/** Signs a browser out: copies of its cookie die with it. Holding `sid` is the right to end it. */
export async function endSession(ctx: ServiceContext, input: z.input<typeof SessionId>): Promise<void> {
	const { sid } = parseInput(SessionId, input);
	await revokeAuthSession(ctx.db, sid, ctx.now());
}
