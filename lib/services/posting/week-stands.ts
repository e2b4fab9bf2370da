import { listGroupSources } from "@/db/queries/group-sources";
import { type GroupWeek, readWeekStands } from "@/db/queries/week-stands";
import type { GroupSource } from "@/lib/domain/group-source";
import type { WeekStand } from "@/lib/domain/week-stand";
import { isReadOut } from "../collect/live/lost-source";
import type { ServiceContext } from "../context";

/** What decides whether these weeks are to be closed, by group number; one week a group. */
export async function weekStands(
	{ db }: Pick<ServiceContext, "db">,
	weeks: readonly GroupWeek[],
): Promise<ReadonlyMap<number, WeekStand>> {
	const [stored, sources] = await Promise.all([readWeekStands(db, weeks), listGroupSources(db)]);
	return new Map(
		Array.from(stored, ([groupId, stand]) => [
			groupId,
			{ ...stand, ...standOfSources(sources.filter((source) => source.groupId === groupId)) },
		]),
	);
}

function standOfSources(sources: readonly GroupSource[]): Pick<WeekStand, "source" | "isBackfillRunning"> {
	return {
		source: sources.find(({ segment }) => segment === "current") ?? null,
		isBackfillRunning: !sources.every(isReadOut),
	};
}
