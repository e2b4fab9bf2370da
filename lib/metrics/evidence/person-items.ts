import { addWeeks, weekRange } from "../../time/week";
import type { EvidenceItem } from "../evidence";
import { sum } from "../people-tally";
import type { PostFact } from "../post-fact";
import type { EvidenceFacts } from "./evidence-facts";
import { groupBySender, type WeekIndex } from "./week-index";

/** Messages by person, of which evidence needs the ids. */
type Written = ReadonlyMap<number, readonly Pick<PostFact, "messageId">[]>;

/** People with what each wrote: as many as they wrote. */
export function postsByPerson(written: Written): EvidenceItem[] {
	return Array.from(written, ([personId, posts]) => personItem(personId, posts, posts.length));
}

/** People, each counted once, with the messages that show them. */
export function peopleWith(people: Iterable<number>, written: Written): EvidenceItem[] {
	return Array.from(people, (personId) => personItem(personId, written.get(personId) ?? [], 1));
}

/** What everybody wrote in this many weeks before the week, oldest first. */
export function earlierByPerson({ week, earlier }: EvidenceFacts, weeks: number): Written {
	const fromMs = weekRange(addWeeks(week, -weeks)).start.getTime();
	return groupBySender(earlier.filter(({ at }) => at >= fromMs));
}

/** What everybody wrote in the week and in this many before it. */
export function writtenSince(facts: EvidenceFacts, { byPerson }: WeekIndex, weeks: number): Written {
	const joined = new Map<number, readonly Pick<PostFact, "messageId">[]>(earlierByPerson(facts, weeks));
	for (const [personId, posts] of byPerson) joined.set(personId, [...(joined.get(personId) ?? []), ...posts]);
	return joined;
}

/** What the amounts of a list come to. */
export function totalOf(items: readonly EvidenceItem[]): number {
	return sum(amountsOf(items));
}

export function amountsOf(items: readonly EvidenceItem[]): number[] {
	return items.map(({ amount }) => amount);
}

function personItem(personId: number, posts: readonly Pick<PostFact, "messageId">[], amount: number): EvidenceItem {
	return { key: String(personId), messageIds: posts.map(({ messageId }) => messageId), personId, amount };
}

/** Everybody with a post in the week. */
export function activePeople({ byPerson }: WeekIndex): EvidenceItem[] {
	return peopleWith(byPerson.keys(), byPerson);
}

/** Something counted by somebody else, which no message shows. */
export function counted(words: string, amount: number): EvidenceItem {
	return { key: words, messageIds: [], personId: null, amount };
}

/** By sender of any kind; those of nobody in one entry. */
export function bySender(posts: readonly PostFact[]): EvidenceItem[] {
	return Array.from(
		Map.groupBy(posts, ({ senderId }) => senderId),
		([personId, written]) => ({
			key: String(personId ?? "nobody"),
			messageIds: written.map(({ messageId }) => messageId),
			personId,
			amount: written.length,
		}),
	);
}
