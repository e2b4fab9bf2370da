import { z } from "zod";
import { MESSAGES_MAX, type MessageList } from "@/lib/dashboard/evidence-contract";
import type { ServiceContext } from "../context";
import { resolveGroup } from "../groups/resolve-group";
import { parseInput } from "../parse-input";
import { readMessages } from "./read-messages";

const InputSchema = z.object({
	/** Slug or Telegram id. */
	ref: z.string(),
	ids: z.array(z.number().int()).max(MESSAGES_MAX),
});

/** Messages by their numbers, in the order asked for. Throws AppError: `not_found` for an unknown group. */
export async function getMessages(ctx: ServiceContext, input: z.input<typeof InputSchema>): Promise<MessageList> {
	const { ref, ids } = parseInput(InputSchema, input);
	const group = await resolveGroup(ctx, { ref });
	return { messages: await readMessages(ctx, group, ids) };
}
