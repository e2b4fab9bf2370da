import { findRecap } from "@/db/queries/recaps";
import { canManageGroups } from "@/lib/domain/access";
import type { LocalDate } from "@/lib/time/local-date";
import { measureLive } from "../collect/live/measure-live";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";
import { ClosingRef } from "./closing-ref";

export interface FrozenWeek {
	readonly weeksMeasured: number;
	readonly recapsFrozen: number;
	/** The week itself has its recap, from now or from before. */
	readonly isFrozen: boolean;
}

/** Brings a group's numbers up to date and writes down every recap that is due, older ones with it. */
export async function freezeWeek(ctx: ServiceContext, input: ClosingRef): Promise<FrozenWeek> {
	const { groupId, weekStart } = parseInput(ClosingRef, input);
	requireAccess(canManageGroups(ctx.actor));
	const measured = await measureLive(ctx, groupId);
	return { ...measured, isFrozen: (await findRecap(ctx.db, groupId, weekStart as LocalDate)) !== null };
}
