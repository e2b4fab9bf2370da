import { z } from "zod";
import { findTextDays, upsertTextDays } from "@/db/queries/privacy-settings";
import { inTransaction } from "@/db/transaction";
import { canManageGroups } from "@/lib/domain/access";
import type { ServiceContext } from "../context";
import { resolveGroup } from "../groups/resolve-group";
import { requestEvents } from "../jobs/request-events";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";
import type { Retention } from "./get-retention";

const DAYS_MAX = 3650;
const InputSchema = z.object({
	group: z.string().min(1).max(255),
	textDays: z.number().int().min(1).max(DAYS_MAX).nullable(),
});

/**
 * Stores how long a group's message texts are kept. A shorter time is applied at once: a sweep is asked for. A longer one
 * brings nothing back by itself; an export that still has the texts does. Throws AppError `not_found`.
 */
export async function updateRetention(ctx: ServiceContext, input: z.input<typeof InputSchema>): Promise<Retention> {
	const { group, textDays } = parseInput(InputSchema, input);
	requireAccess(canManageGroups(ctx.actor));
	const { groupId } = await resolveGroup(ctx, { ref: group });
	const now = ctx.now();
	return inTransaction(ctx.db, async (tx) => {
		const before = await findTextDays(tx, groupId);
		await upsertTextDays(tx, groupId, textDays, now);
		if (textDays !== null && (before === null || textDays < before)) {
			const id = `purge:${groupId}:${textDays}:${now.getTime()}`;
			await requestEvents(ctx, [{ id, name: "sweep/purge.requested", data: {} }], tx);
		}
		ctx.log.info({ groupId, textDays }, "retention changed");
		return { groupId, textDays };
	});
}
