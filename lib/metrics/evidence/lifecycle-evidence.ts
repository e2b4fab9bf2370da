import type { LIFECYCLE_DEFINITIONS } from "../definitions/lifecycle";
import type { EvidenceItem } from "../evidence";
import type { EvidenceFacts } from "./evidence-facts";
import type { EvidenceRule, EvidenceSideRule } from "./evidence-rule";
import { ACTIVE_PEOPLE } from "./evidence-sides";
import { activePeople, earlierByPerson, peopleWith, writtenSince } from "./person-items";
import type { WeekIndex } from "./week-index";

const RETAINED: EvidenceSideRule = { title: "People with posts in both weeks", shows: "person", unit: "people" };
const ACTIVE_BEFORE: EvidenceSideRule = {
	title: "People with a post the week before",
	shows: "person",
	unit: "people",
};
const CHURNED: EvidenceSideRule = { title: "People who fell silent", shows: "person", unit: "people" };

/** Metrics 19 to 22: who was there the week before, and is now. */
export const LIFECYCLE_EVIDENCE: Readonly<Record<keyof typeof LIFECYCLE_DEFINITIONS, EvidenceRule>> = {
	week_retention: {
		recount: "ratio",
		howCounted: "People with posts in both weeks over the people of the week before.",
		numerator: RETAINED,
		denominator: ACTIVE_BEFORE,
		weeksBack: 1,
		find: (facts, index) => ({ numerator: retained(facts, index), denominator: peopleBefore(facts, () => true) }),
	},
	returning_share: {
		recount: "ratio",
		howCounted: "People with posts in both weeks over the people of this week.",
		numerator: RETAINED,
		denominator: ACTIVE_PEOPLE,
		weeksBack: 1,
		find: (facts, index) => ({ numerator: retained(facts, index), denominator: activePeople(index) }),
	},
	retained_members: {
		recount: "sum",
		howCounted: "Each person with posts in both weeks counts once.",
		numerator: RETAINED,
		denominator: null,
		weeksBack: 1,
		find: (facts, index) => ({ numerator: retained(facts, index), denominator: null }),
	},
	resurrected_members: {
		recount: "sum",
		howCounted: "Each person who posted, had not the week before, and had some time earlier counts once.",
		numerator: { title: "People who spoke again", shows: "person", unit: "people" },
		denominator: null,
		find: (facts, index) => ({
			numerator: notBefore(facts, index).filter(({ personId }) => !index.newVoices.has(Number(personId))),
			denominator: null,
		}),
	},
	churned_members: {
		recount: "sum",
		howCounted: "Each person of the week before without a post in this one counts once.",
		numerator: CHURNED,
		denominator: null,
		weeksBack: 1,
		find: (facts, index) => ({ numerator: churned(facts, index), denominator: null }),
	},
	quick_ratio: {
		recount: "ratio",
		howCounted: "People who are new or spoke again over the people who fell silent.",
		numerator: { title: "New voices and people who spoke again", shows: "person", unit: "people" },
		denominator: CHURNED,
		weeksBack: 1,
		find: (facts, index) => ({ numerator: notBefore(facts, index), denominator: churned(facts, index) }),
	},
};

function retained(facts: EvidenceFacts, index: WeekIndex): EvidenceItem[] {
	const people = Array.from(index.byPerson.keys()).filter((personId) => facts.activeBefore[0].has(personId));
	return peopleWith(people, writtenSince(facts, index, 1));
}

function notBefore(facts: EvidenceFacts, { byPerson }: WeekIndex): EvidenceItem[] {
	return peopleWith(
		Array.from(byPerson.keys()).filter((personId) => !facts.activeBefore[0].has(personId)),
		byPerson,
	);
}

function churned(facts: EvidenceFacts, { byPerson }: WeekIndex): EvidenceItem[] {
	return peopleBefore(facts, (personId) => !byPerson.has(personId));
}

/** People of the week before, with what they wrote then. */
function peopleBefore(facts: EvidenceFacts, isMeant: (personId: number) => boolean): EvidenceItem[] {
	return peopleWith([...facts.activeBefore[0]].filter(isMeant), earlierByPerson(facts, 1));
}
