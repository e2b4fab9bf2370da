import type { QueryRunner } from "@/db/client";
import { findGroupSource } from "@/db/queries/group-sources";
import { findPostingSettings } from "@/db/queries/posting-settings";
import { findRecap } from "@/db/queries/recaps";
import { findGroup } from "@/db/queries/tracked-groups";
import type { ClosingFacts } from "@/lib/domain/closing-verdict";
import type { Group } from "@/lib/domain/group";
import type { PostingSettings } from "@/lib/domain/posting";
import { AppError } from "@/lib/errors";
import { parseTimeZone } from "@/lib/time/time-zone";
import { addWeeks, parseWeek, weekOf } from "@/lib/time/week";
import type { ClosingRef } from "./closing-ref";
import { postingObstacle } from "./posting-obstacle";

/** What a closed week is judged by, and whose it is. */
export interface GroupFacts extends ClosingFacts {
	readonly group: Group;
	readonly settings: PostingSettings;
}

/** Reads what a week is judged by as it stands now. Throws AppError `not_found`, `invalid` for a day that is no Monday. */
export async function readClosingFacts(
	db: QueryRunner,
	{ groupId, weekStart }: ClosingRef,
	now: Date,
): Promise<GroupFacts> {
	const group = await findGroup(db, groupId);
	if (group === null) throw new AppError("not_found", `No group has the number ${groupId}.`);
	const zone = parseTimeZone(group.zone);
	const week = parseWeek(weekStart, zone);
	const settings = await findPostingSettings(db, groupId);
	const source = await findGroupSource(db, { groupId, segment: "current" });
	const frozen = await findRecap(db, groupId, week.start);
	return {
		...{ group, week, settings, now },
		obstacle: postingObstacle(group, source, settings),
		isQuiet: frozen === null ? null : frozen.recap.mode === "quiet",
		isOlder: week.start < addWeeks(weekOf(now, zone), -1).start,
	};
}
