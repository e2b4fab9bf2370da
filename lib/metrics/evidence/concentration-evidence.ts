import {
	absenceFactor,
	correctedGini,
	effectiveVoices,
	effectiveVoicesSimpson,
	gini,
	TOP_PEOPLE,
} from "../concentration";
import type { CONCENTRATION_DEFINITIONS } from "../definitions/concentration";
import { byAmount } from "./by-amount";
import type { EvidenceRule } from "./evidence-rule";
import { POSTS_OF_PEOPLE } from "./evidence-sides";
import { amountsOf, postsByPerson } from "./person-items";

/** Metrics 27 to 30: how the posts are spread over the people. */
export const CONCENTRATION_EVIDENCE: Readonly<Record<keyof typeof CONCENTRATION_DEFINITIONS, EvidenceRule>> = {
	top_share: {
		recount: "ratio",
		howCounted: "Posts of the ten people with most over the posts of all.",
		numerator: { title: "Posts of the ten most active", shows: "person", unit: "messages" },
		denominator: POSTS_OF_PEOPLE,
		find: (_, index) => {
			const all = postsByPerson(index.byPerson);
			return { numerator: [...all].sort(byAmount).slice(0, TOP_PEOPLE), denominator: all };
		},
	},
	gini: spread("How unequal the people's counts are: 0 when all are equal.", gini),
	gini_corrected: spread("The Gini coefficient of the people's counts, times n over n − 1.", correctedGini),
	contributor_absence_factor: spread(
		"From the largest count down: how many people it takes to reach half of all posts.",
		absenceFactor,
	),
	effective_voices: spread("The exponential of the entropy of the people's shares.", effectiveVoices),
	effective_voices_simpson: spread("One over the sum of the squares of the people's shares.", effectiveVoicesSimpson),
};

/** A number that a formula makes of everybody's count of posts. */
function spread(howCounted: string, formula: (counts: readonly number[]) => number): EvidenceRule {
	return {
		recount: "formula",
		howCounted,
		numerator: POSTS_OF_PEOPLE,
		denominator: null,
		formula: (items) => (items.length === 0 ? null : formula(amountsOf(items))),
		find: (_, index) => ({ numerator: postsByPerson(index.byPerson), denominator: null }),
	};
}
