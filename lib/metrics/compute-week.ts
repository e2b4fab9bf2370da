import { hourGrid } from "../time/hour-grid";
import { weekRange } from "../time/week";
import { measureActivity } from "./activity";
import { breakDown } from "./breakdowns";
import { measureCollection } from "./collection";
import { measureConcentration } from "./concentration";
import { measureConversation } from "./conversation";
import { measureGrowth } from "./growth";
import { measureLifecycle, splitLifecycle } from "./lifecycle";
import { measureOf } from "./measure";
import { METRIC_KEYS, type MetricKey } from "./metric-key";
import type { MetricValue } from "./metric-value";
import { cohortCells } from "./people/cohorts";
import { measureNewcomers, measureStaying } from "./people/measure-people";
import { analysePast } from "./people/people-past";
import type { PersonWeek } from "./people-history";
import { sum, tallyPeople } from "./people-tally";
import { analyseTalk } from "./talk/analyse-talk";
import { insightsOf } from "./talk/insights";
import { languageMix } from "./talk/measure-quality";
import { measureTalk } from "./talk/measure-talk";
import type { WeekFacts } from "./week-facts";
import { isWhole } from "./week-frame";
import { ROLLUP_VERSION, type WeekRollup } from "./week-rollup";

/** A measured week, and what later weeks look back on. */
export interface WeekMeasure {
	readonly rollup: WeekRollup;
	readonly people: readonly PersonWeek[];
}

/** Every number of a week comes from here: facts in, rollup out, the same for the same facts. */
export function computeWeek(facts: WeekFacts): WeekRollup {
	return measureWeek(facts).rollup;
}

/** {@link computeWeek} beside what its people did. */
export function measureWeek(facts: WeekFacts): WeekMeasure {
	const { week, frame } = facts;
	const tally = tallyPeople(facts.cells, facts.replies, hourGrid(week));
	const life = splitLifecycle(tally.posts.keys(), facts.activeBefore[0], facts.firstTimers);
	const measure = measureOf(frame, facts.cells.length > 0 || facts.membership.length > 0);
	const analysis = analyseTalk(facts);
	const past = analysePast(facts, analysis, tally, life.newVoices);
	const { start, end } = weekRange(week);
	const rollup: WeekRollup = {
		version: ROLLUP_VERSION,
		weekStart: week.start,
		zone: week.zone,
		startAt: start.toISOString(),
		endAt: end.toISOString(),
		isComplete: isWhole(frame),
		metrics: inOrder({
			...measureActivity(facts, tally, measure),
			...measureGrowth(facts, life.newVoices.size, measure),
			...measureNewcomers(facts, past, measure),
			...measureLifecycle(facts, tally, life, measure),
			...measureStaying(facts, past, measure),
			...measureConcentration(Array.from(tally.posts.values(), sum), measure),
			...measureConversation(facts, tally, measure),
			...measureTalk(analysis, measure),
			...measureCollection(facts, measure),
		}),
		cohorts: cohortCells(facts, past.cohorts, past.trails),
		...breakDown(facts, tally, life.newVoices),
		languageMix: languageMix(analysis.talk.posts),
		insights: insightsOf(analysis, facts.newPairs),
	};
	return { rollup, people: past.current };
}

/** The catalogue's order, so that equal weeks print equally. */
function inOrder(metrics: Record<MetricKey, MetricValue>): Record<MetricKey, MetricValue> {
	return Object.fromEntries(METRIC_KEYS.map((key) => [key, metrics[key]])) as Record<MetricKey, MetricValue>;
}
