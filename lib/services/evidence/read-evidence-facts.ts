import { listReactionsGiven, listServiceIds, listWritten } from "@/db/queries/evidence-lists";
import { listNewPairs } from "@/db/queries/reply-pairs";
import type { Group } from "@/lib/domain/group";
import type { EvidenceFacts } from "@/lib/metrics/evidence/evidence-facts";
import type { EvidenceRule } from "@/lib/metrics/evidence/evidence-rule";
import { addWeeks, type Week, weekRange } from "@/lib/time/week";
import type { ServiceContext } from "../context";
import { PeopleWindow } from "../rollup/people-window";
import { readWeekCounts } from "../rollup/read-week-counts";
import { readRollupScope } from "../rollup/rollup-scope";
import { activeSets } from "../rollup/store-week";

/**
 * Reads again what a week was measured from, with the lists a rule asks for. It costs about what measuring the week
 * does: a scan of its messages and of the week after, and of the index of as many weeks before as the rule looks back.
 */
export async function readEvidenceFacts(
	ctx: ServiceContext,
	group: Group,
	week: Week,
	rule: Pick<EvidenceRule, "weeksBack" | "reads">,
): Promise<EvidenceFacts> {
	const { db } = ctx;
	const { groupId } = group;
	const range = { groupId, ...weekRange(week) };
	const scope = await readRollupScope(db, group);
	const [counts, peopleBefore, newPairs, earlier, reactionsGiven, serviceIds] = await Promise.all([
		readWeekCounts(db, scope, week, ctx.now()),
		new PeopleWindow(db, groupId).before(week),
		listNewPairs(db, groupId, week.start),
		rule.weeksBack
			? listWritten(db, { groupId, start: weekRange(addWeeks(week, -rule.weeksBack)).start, end: range.start })
			: [],
		rule.reads === "reactions" ? listReactionsGiven(db, range) : [],
		rule.reads === "ids" ? listServiceIds(db, range) : [],
	]);
	const messageIds = counts.conversation.posts.map(({ messageId }) => messageId).filter((id) => id > 0);
	return {
		...counts,
		activeBefore: activeSets(peopleBefore),
		peopleBefore,
		newPairs,
		earlier,
		reactionsGiven,
		stretches: scope.history.stretches,
		heldIds: [...messageIds, ...serviceIds].sort((a, b) => a - b),
	};
}
