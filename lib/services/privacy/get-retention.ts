import { z } from "zod";
import { findTextDays } from "@/db/queries/privacy-settings";
import type { ServiceContext } from "../context";
import { resolveGroup } from "../groups/resolve-group";
import { parseInput } from "../parse-input";

const InputSchema = z.object({ group: z.string().min(1).max(255) });

export interface Retention {
	readonly groupId: number;
	/** Days message texts are kept; `null`: for as long as the messages. */
	readonly textDays: number | null;
}

/** How long a group's message texts are kept. Throws AppError `not_found`. */
export async function getRetention(ctx: ServiceContext, input: z.input<typeof InputSchema>): Promise<Retention> {
	const { group } = parseInput(InputSchema, input);
	const { groupId } = await resolveGroup(ctx, { ref: group });
	return { groupId, textDays: await findTextDays(ctx.db, groupId) };
}
