import { z } from "zod";
import { listWeekRollupsBetween } from "@/db/queries/week-rollups";
import { canViewGroups } from "@/lib/domain/access";
import type { WeekRollup } from "@/lib/metrics/week-rollup";
import { parseLocalDate } from "@/lib/time/local-date";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";
import { refreshRollups } from "./refresh-rollups";

const InputSchema = z.object({
	groupId: z.number().int().positive(),
	/** First and last Monday, both included; open when absent. */
	from: z.string().optional(),
	to: z.string().optional(),
});

/** A group's weeks, oldest first, silent ones between the first and the last message included. */
export async function listWeekRollups(ctx: ServiceContext, input: z.input<typeof InputSchema>): Promise<WeekRollup[]> {
	const { groupId, from, to } = parseInput(InputSchema, input);
	requireAccess(canViewGroups(ctx.actor));
	const first = from === undefined ? null : parseLocalDate(from, "from");
	const last = to === undefined ? null : parseLocalDate(to, "to");
	await refreshRollups(ctx, groupId);
	return listWeekRollupsBetween(ctx.db, groupId, first, last);
}
