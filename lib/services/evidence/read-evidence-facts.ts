import { listReactionsGiven, listServiceIds } from "@/db/queries/evidence-lists";
import { listNewPairs } from "@/db/queries/reply-pairs";
import type { Group } from "@/lib/domain/group";
import type { EvidenceFacts } from "@/lib/metrics/evidence/evidence-facts";
import type { EvidenceRule } from "@/lib/metrics/evidence/evidence-rule";
import type { PostFact } from "@/lib/metrics/post-fact";
import { addWeeks, type Week, weekRange } from "@/lib/time/week";
import type { ServiceContext } from "../context";
import { readWeekCounts } from "../rollup/read-week-counts";
import { RecentActives } from "../rollup/recent-actives";
import { readRollupScope } from "../rollup/rollup-scope";
import { WeekStrips } from "../rollup/week-strips";

/**
 * Reads again what a week was measured from, with the lists a rule asks for. It costs about what measuring the week
 * does: a scan of its messages and of the week after, and of as many weeks before as the rule looks back.
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
	const strips = new WeekStrips(db, groupId);
	const scope = await readRollupScope(db, group);
	const [counts, activeBefore, newPairs, earlier, reactionsGiven, serviceIds] = await Promise.all([
		readWeekCounts(db, scope, week, ctx.now(), strips),
		new RecentActives(db, groupId).before(week),
		listNewPairs(db, groupId, week.start),
		readEarlier(strips, week, rule.weeksBack ?? 0),
		rule.reads === "reactions" ? listReactionsGiven(db, range) : [],
		rule.reads === "ids" ? listServiceIds(db, range) : [],
	]);
	const messageIds = counts.conversation.posts.map(({ messageId }) => messageId).filter((id) => id > 0);
	return {
		...counts,
		activeBefore,
		newPairs,
		earlier,
		reactionsGiven,
		stretches: scope.history.stretches,
		heldIds: [...messageIds, ...serviceIds].sort((a, b) => a - b),
	};
}

async function readEarlier(strips: WeekStrips, week: Week, weeks: number): Promise<(readonly PostFact[])[]> {
	const ago = Array.from({ length: weeks }, (_, index) => addWeeks(week, -1 - index));
	return Promise.all(ago.map(async (earlier) => (await strips.read(earlier)).posts));
}
