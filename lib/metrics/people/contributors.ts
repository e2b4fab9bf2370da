import type { TalkAnalysis } from "../talk/analyse-talk";

/** People who are credited with an answer to a question of the week, or shipped something in it. */
export function contributorsOf({ questions, ships }: Pick<TalkAnalysis, "questions" | "ships">): Set<number> {
	const people = new Set<number>();
	for (const { credited } of questions) if (credited !== null) people.add(credited.personId);
	for (const { authorId } of ships) people.add(authorId);
	return people;
}
