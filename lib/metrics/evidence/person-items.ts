import type { EvidenceItem } from "../evidence";
import type { PostFact } from "../post-fact";
import type { EvidenceFacts } from "./evidence-facts";
import { groupBySender, isPostOfPerson } from "./week-index";

/** People with what each wrote: as many as they wrote. */
export function postsByPerson(groups: ReadonlyMap<number, readonly PostFact[]>): EvidenceItem[] {
	return Array.from(groups, ([personId, posts]) => personItem(personId, posts, posts.length));
}

/** People, each counted once, with the messages that show them. */
export function peopleWith(
	people: Iterable<number>,
	groups: ReadonlyMap<number, readonly PostFact[]>,
	amount = 1,
): EvidenceItem[] {
	return Array.from(people, (personId) => personItem(personId, groups.get(personId) ?? [], amount));
}

/** Posts of people of this many weeks before, by person, oldest first. */
export function earlierByPerson(facts: EvidenceFacts, weeks: number): Map<number, PostFact[]> {
	return groupBySender(facts.earlier.slice(0, weeks).reverse().flat().filter(isPostOfPerson));
}

/** What a list of people is shown by, oldest first. */
export function joinPosts(
	...groups: readonly ReadonlyMap<number, readonly PostFact[]>[]
): Map<number, readonly PostFact[]> {
	const joined = new Map<number, readonly PostFact[]>();
	for (const group of groups) {
		for (const [personId, posts] of group) joined.set(personId, [...(joined.get(personId) ?? []), ...posts]);
	}
	return joined;
}

function personItem(personId: number, posts: readonly PostFact[], amount: number): EvidenceItem {
	return { key: String(personId), messageIds: posts.map(({ messageId }) => messageId), personId, amount };
}
