import type { PersonWeek } from "../people-history";
import type { PeopleTally } from "../people-tally";
import type { TalkAnalysis } from "../talk/analyse-talk";
import type { WeekFacts } from "../week-facts";
import { type CohortMember, type Cohorts, cohortsOf, seasonedPeople } from "./cohorts";
import { inactivePeople, lostRegulars, reactivatedPeople } from "./comebacks";
import { contributorsOf } from "./contributors";
import { analyseEngagement, type Engagement } from "./engagement";
import { personWeeksOf } from "./person-weeks";
import { type Trail, trailsOf } from "./trails";
import { analyseWelcomes, type Newcomer } from "./welcome";

/** The week's people beside their last half year: what numbers, cohort matrix and evidence are all taken from. */
export interface PeoplePast {
	/** What each active member did in the week, by id. */
	readonly current: readonly PersonWeek[];
	/** New voices and how they were met. */
	readonly newcomers: readonly Newcomer[];
	readonly trails: ReadonlyMap<number, Trail>;
	readonly cohorts: Cohorts;
	readonly seasoned: readonly CohortMember[];
	readonly states: Engagement;
	readonly reactivated: readonly number[];
	readonly lostRegulars: readonly number[];
	readonly inactive: readonly number[];
}

/** Looks half a year back from a week. */
export function analysePast(
	facts: WeekFacts,
	analysis: TalkAnalysis,
	tally: PeopleTally,
	newVoices: ReadonlySet<number>,
): PeoplePast {
	const current = personWeeksOf(tally, facts.replies, contributorsOf(analysis));
	const trails = trailsOf([current, ...facts.peopleBefore]);
	const cohorts = cohortsOf(facts.history, trails, newVoices);
	return {
		newcomers: analyseWelcomes(facts, analysis.talk, newVoices),
		current,
		trails,
		cohorts,
		seasoned: seasonedPeople(facts, cohorts, trails),
		states: analyseEngagement(trails),
		reactivated: reactivatedPeople(facts, current, newVoices),
		lostRegulars: lostRegulars(trails),
		inactive: inactivePeople(trails),
	};
}
