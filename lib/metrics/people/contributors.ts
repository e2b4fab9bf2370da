import { hasLabel } from "../../domain/label";
import type { TalkAnalysis } from "../talk/analyse-talk";

/** People who are credited with an answer to a question of the week, or showed something shipped in it. */
export function contributorsOf({ talk, questions }: TalkAnalysis): Set<number> {
	const people = new Set<number>();
	for (const { credited } of questions) if (credited !== null) people.add(credited.personId);
	for (const post of talk.posts) if (!post.isForward && hasLabel(post.labels, "ship")) people.add(post.senderId);
	return people;
}
