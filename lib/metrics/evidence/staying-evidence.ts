import type { STAYING_DEFINITIONS } from "../definitions/staying";
import type { PeoplePast } from "../people/people-past";
import { LOYAL_WEEKS, wasActive } from "../people/trails";
import { HISTORY_WEEKS } from "../people-history";
import type { EvidenceRule, EvidenceSideRule } from "./evidence-rule";
import { peopleWith, writtenSince } from "./person-items";

const PEOPLE = { shows: "person", unit: "people" } as const;
const SEASONED: EvidenceSideRule = { title: "Newcomers of the half year whose fourth week has come", ...PEOPLE };
/** Weeks after their first post that newcomers are looked at. */
const RETENTION_WEEKS = 4;

/** Metrics 15 to 17, 23, 24 and 26: people by what they did in the half year that ends with the week. */
export const STAYING_EVIDENCE: Readonly<Record<keyof typeof STAYING_DEFINITIONS, EvidenceRule>> = {
	cohort_retention_4w: share(
		"People who first wrote four weeks ago and wrote this week over all who first wrote then.",
		{ title: "Those who wrote this week", ...PEOPLE },
		(past) => newcomersOf(past).filter((id) => isActiveNow(past, id)),
		{ title: "People who first wrote four weeks ago", ...PEOPLE },
		newcomersOf,
		RETENTION_WEEKS,
	),
	overall_retention_4w: share(
		"Newcomers who wrote in their own fourth week over all whose fourth week has come.",
		{ title: "Those who wrote in their fourth week", ...PEOPLE },
		({ seasoned }) => seasoned.filter((one) => one.inFourthWeek).map(({ personId }) => personId),
		SEASONED,
		({ seasoned }) => seasoned.map(({ personId }) => personId),
		HISTORY_WEEKS,
	),
	rolling_retention_4w: share(
		"Newcomers who wrote in their fourth week or since over all whose fourth week has come.",
		{ title: "Those who wrote in their fourth week or since", ...PEOPLE },
		({ seasoned }) => seasoned.filter((one) => one.sinceFourthWeek).map(({ personId }) => personId),
		SEASONED,
		({ seasoned }) => seasoned.map(({ personId }) => personId),
		HISTORY_WEEKS,
	),
	reactivated_members: people("Who wrote after 90 days of silence or more", ({ reactivated }) => reactivated, 0),
	lost_regulars: people(
		"Who wrote four times or more in the quarter and not in the five weeks since",
		({ lostRegulars }) => lostRegulars,
		LOYAL_WEEKS.to,
	),
	inactive_members: people(
		"Who wrote in the half year and not in its last 28 days",
		({ inactive }) => inactive,
		HISTORY_WEEKS,
	),
	consistent_members: people("Who wrote in three or more of the last four weeks", ({ states }) => states.consistent, 3),
	connected_members: people(
		"Who exchanged five replies or more with each of five people or more",
		({ states }) => states.connected,
		0,
	),
	vital_members: people("Who were connected in three or more of the last four weeks", ({ states }) => states.vital, 3),
	paused_members: people(
		"Who wrote in three or more of the four weeks before and not in this one",
		({ states }) => states.paused,
		4,
	),
	disengaged_members: people(
		"Who wrote in three or more of four weeks and not in the four since",
		({ states }) => states.disengaged,
		7,
	),
	returned_members: people(
		"Who were there for weeks, then silent for four or more, and wrote again",
		({ states }) => states.returned,
		HISTORY_WEEKS,
	),
};

/** People who each count once; `weeksBack`: how far back their messages are listed. */
function people(title: string, of: (past: PeoplePast) => readonly number[], weeksBack: number): EvidenceRule {
	return {
		recount: "sum",
		howCounted: "Each person counts once.",
		numerator: { title, ...PEOPLE },
		denominator: null,
		weeksBack,
		find: (facts, index) => ({
			numerator: peopleWith(of(index.past()), writtenSince(facts, index, weeksBack)),
			denominator: null,
		}),
	};
}

function share(
	howCounted: string,
	numerator: EvidenceSideRule,
	stayed: (past: PeoplePast) => readonly number[],
	denominator: EvidenceSideRule,
	all: (past: PeoplePast) => readonly number[],
	weeksBack: number,
): EvidenceRule {
	return {
		recount: "ratio",
		howCounted,
		numerator,
		denominator,
		weeksBack,
		find: (facts, index) => {
			const written = writtenSince(facts, index, weeksBack);
			return {
				numerator: peopleWith(stayed(index.past()), written),
				denominator: peopleWith(all(index.past()), written),
			};
		},
	};
}

function newcomersOf({ cohorts }: PeoplePast): readonly number[] {
	return cohorts[RETENTION_WEEKS] ?? [];
}

function isActiveNow({ trails }: PeoplePast, personId: number): boolean {
	const trail = trails.get(personId);
	return trail !== undefined && wasActive(trail, 0, 0);
}
