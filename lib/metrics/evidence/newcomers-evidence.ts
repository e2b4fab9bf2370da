import type { NEWCOMER_DEFINITIONS } from "../definitions/newcomers";
import type { EvidenceItem } from "../evidence";
import { analyseActivation, type Joiner } from "../people/activation";
import { analyseFunnel, type Entrant } from "../people/funnel";
import { analyseStays, type Stay } from "../people/stays";
import type { Newcomer } from "../people/welcome";
import type { EvidenceFacts } from "./evidence-facts";
import type { EvidenceRule, EvidenceSideRule } from "./evidence-rule";
import { writtenSince } from "./person-items";
import type { WeekIndex } from "./week-index";

const HOUR_MS = 3_600_000;
/** Weeks the steps of the funnel are looked for in. */
const FUNNEL_WEEKS = 4;
const PEOPLE = { shows: "person", unit: "people" } as const;
const JOINERS: EvidenceSideRule = { title: "People who joined and had their seven days", ...PEOPLE };
const ENTRANTS: EvidenceSideRule = { title: "People who joined four weeks ago", ...PEOPLE };
const ENTRANTS_POSTED: EvidenceSideRule = { title: "Of them, those who wrote", ...PEOPLE };
const ENTRANTS_REGULAR: EvidenceSideRule = { title: "Of them, those who wrote on three days or more", ...PEOPLE };

/** Metrics 12 to 14, 18 and 25. */
export const NEWCOMER_EVIDENCE: Readonly<Record<keyof typeof NEWCOMER_DEFINITIONS, EvidenceRule>> = {
	activation_rate_7d: {
		recount: "ratio",
		howCounted: "Joiners who wrote within seven days over the joiners whose seven days have passed.",
		numerator: { title: "Joiners who wrote within seven days", ...PEOPLE },
		denominator: JOINERS,
		find: (facts) => ({
			numerator: settledJoiners(facts)
				.filter(({ firstPost }) => firstPost !== null)
				.map((joiner) => joinerItem(joiner, 1)),
			denominator: settledJoiners(facts).map((joiner) => joinerItem(joiner, 1)),
		}),
	},
	first_post_hours_median: {
		recount: "median",
		howCounted: "Hours from joining to the first message; the middle of those who wrote within seven days.",
		numerator: { title: "Hours until each joiner wrote", shows: "person", unit: "hours" },
		denominator: null,
		find: (facts) => ({
			numerator: settledJoiners(facts).flatMap((joiner) => {
				const { firstPost, joinedAt } = joiner;
				return firstPost === null ? [] : [joinerItem(joiner, (firstPost.at - joinedAt) / HOUR_MS)];
			}),
			denominator: null,
		}),
	},
	welcomed_rate: {
		recount: "ratio",
		howCounted: "New voices somebody answered or reacted to within a day over those whose first day has passed.",
		numerator: { title: "New voices who were answered", ...PEOPLE },
		denominator: { title: "New voices whose first day has passed", ...PEOPLE },
		find: (_, index) => {
			const settled = index.past().newcomers.filter(({ isSettled }) => isSettled);
			return {
				numerator: settled.filter(({ welcome }) => welcome !== null).map(welcomeItem),
				denominator: settled.map(welcomeItem),
			};
		},
	},
	membership_retention_1d: stayed(1),
	membership_retention_7d: stayed(7),
	membership_retention_30d: stayed(30),
	funnel_posted_rate: step(
		ENTRANTS_POSTED,
		({ hasPosted }) => hasPosted,
		ENTRANTS,
		() => true,
	),
	funnel_regular_rate: step(
		ENTRANTS_REGULAR,
		({ isRegular }) => isRegular,
		ENTRANTS_POSTED,
		({ hasPosted }) => hasPosted,
	),
	funnel_contributor_rate: step(
		{ title: "Of them, those who answered a question or showed something shipped", ...PEOPLE },
		({ isContributor }) => isContributor,
		ENTRANTS_REGULAR,
		({ isRegular }) => isRegular,
	),
};

function settledJoiners(facts: EvidenceFacts): Joiner[] {
	return analyseActivation(facts).joiners.filter(({ isSettled }) => isSettled);
}

function joinerItem({ personId, joinMessageId, firstPost }: Joiner, amount: number): EvidenceItem {
	return { key: String(personId), messageIds: known(joinMessageId, firstPost?.messageId), personId, amount };
}

function welcomeItem({ personId, messageIds, welcome }: Newcomer): EvidenceItem {
	return {
		key: String(personId),
		messageIds: [...new Set([...messageIds, ...known(welcome?.messageId)])],
		personId,
		amount: 1,
	};
}

function stayed(days: 1 | 7 | 30): EvidenceRule {
	const words = days === 1 ? "first" : days === 7 ? "seventh" : "thirtieth";
	return {
		recount: "ratio",
		howCounted: `Stays not over by the end of their ${words} day over all stays whose ${words} day ended in the week.`,
		numerator: { title: "Stays that went on", shows: "event", unit: "people" },
		denominator: { title: `Stays whose ${words} day ended in the week`, shows: "event", unit: "people" },
		find: (facts) => {
			const stays = analyseStays(facts, days);
			return { numerator: stays.filter(({ left }) => left === null).map(stayItem), denominator: stays.map(stayItem) };
		},
	};
}

function stayItem({ personId, joinedAt, joinMessageId, left }: Stay, position: number): EvidenceItem {
	const messageIds = known(joinMessageId, left?.messageId);
	return { key: `${personId}:${joinedAt}:${position}`, messageIds, personId, amount: 1 };
}

/** A step of the funnel over the one before. */
function step(
	numerator: EvidenceSideRule,
	passes: (entrant: Entrant) => boolean,
	denominator: EvidenceSideRule,
	came: (entrant: Entrant) => boolean,
): EvidenceRule {
	return {
		recount: "ratio",
		howCounted:
			"Of the people who joined four weeks ago: those who came to this step over those who came to the one before.",
		numerator,
		denominator,
		weeksBack: FUNNEL_WEEKS,
		find: (facts, index) => {
			const entrants = analyseFunnel(facts, index.past().current);
			return {
				numerator: entrantItems(entrants.filter(passes), facts, index),
				denominator: entrantItems(entrants.filter(came), facts, index),
			};
		},
	};
}

function entrantItems(entrants: readonly Entrant[], facts: EvidenceFacts, index: WeekIndex): EvidenceItem[] {
	const written = writtenSince(facts, index, FUNNEL_WEEKS);
	return entrants.map(({ personId, joinMessageId }) => ({
		key: String(personId),
		messageIds: [
			...new Set([...known(joinMessageId), ...(written.get(personId) ?? []).map(({ messageId }) => messageId)]),
		],
		personId,
		amount: 1,
	}));
}

function known(...ids: readonly (number | null | undefined)[]): number[] {
	return ids.filter((id) => id !== null && id !== undefined);
}
