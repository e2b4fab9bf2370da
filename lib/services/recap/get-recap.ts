import type { z } from "zod";
import { listMemberNames } from "@/db/queries/member-names";
import { canViewGroups } from "@/lib/domain/access";
import type { WeekRollup } from "@/lib/metrics/week-rollup";
import { buildRecap } from "@/lib/recap/build-recap";
import { findRevisions, type Revision } from "@/lib/recap/find-revisions";
import type { Recap } from "@/lib/recap/recap";
import { addDays } from "@/lib/time/local-date";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";
import { getWeekRollup } from "../rollup/get-week-rollup";
import { recallNumbers } from "../rollup/recall-numbers";
import { recallRecap } from "./recall-recaps";
import { RecapRef } from "./recap-ref";

/** A week's recap with what is not frozen in it. */
export interface RecapDocument {
	readonly recap: Recap;
	/** ISO instant it was written down; `null`: a preview of a week that is not complete, which may still change. */
	readonly frozenAt: string | null;
	/** Shown numbers that the data has left by more than 5 % since; `null` when none has. */
	readonly revised: readonly Revision[] | null;
	/** Current display names of the recap's people; `null` where the source hides one. */
	readonly names: ReadonlyMap<number, string | null>;
}

/**
 * A week's recap: as frozen, else built now. Throws AppError: `invalid` for a day that is not a Monday, `not_found`
 * for a week outside of history, `unauthenticated` or `forbidden`.
 */
export async function getRecap(ctx: ServiceContext, input: z.input<typeof RecapRef>): Promise<RecapDocument> {
	const ref = parseInput(RecapRef, input);
	requireAccess(canViewGroups(ctx.actor));
	return getRecapOf(ctx, ref.groupId, await getWeekRollup(ctx, ref));
}

/** The same for a week whose numbers are at hand already. */
export async function getRecapOf(ctx: ServiceContext, groupId: number, rollup: WeekRollup): Promise<RecapDocument> {
	const frozen = await recallRecap(ctx.db, groupId, rollup.weekStart);
	const recap = frozen?.recap ?? (await previewRecap(ctx, groupId, rollup));
	return {
		recap,
		frozenAt: frozen?.frozenAt.toISOString() ?? null,
		revised: frozen === null ? null : findRevisions(recap, rollup),
		names: await listMemberNames(ctx.db, groupId, peopleOf(recap)),
	};
}

async function previewRecap({ db }: ServiceContext, groupId: number, rollup: WeekRollup): Promise<Recap> {
	const history = await recallNumbers(db, groupId, null, addDays(rollup.weekStart, -7));
	return buildRecap({ rollup, history });
}

function peopleOf({ people }: Recap): number[] {
	return [...people.helpers, ...people.newVoices, ...people.posters].map(({ peerId }) => peerId);
}
