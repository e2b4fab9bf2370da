import type { RecapStory } from "../recap";
import { conversationRules } from "./conversation-rules";
import { openingRules } from "./opening-rules";
import { peopleRules } from "./people-rules";
import { recordRules } from "./record-rules";
import { type Highlight, STORY_RULES, type StoryFacts, type StoryRule } from "./story-rule";
import { volumeRules } from "./volume-rules";

/** Told two weeks in a row a sentence is no news; a record is, however often. */
const REPEAT_COST = 25;
const NEWS_FROM = 92;

/** Everything that could be said of a week, the most telling first. */
function rankHighlights(facts: StoryFacts, toldBefore: StoryRule | null): Highlight[] {
	const opening = openingRules(facts);
	if (opening.length > 0) return opening;
	const worth = ({ rule, score }: Highlight): number =>
		rule === toldBefore && score < NEWS_FROM ? score - REPEAT_COST : score;
	const found = [...recordRules(facts), ...volumeRules(facts), ...peopleRules(facts), ...conversationRules(facts)];
	return found.sort((a, b) => worth(b) - worth(a) || STORY_RULES.indexOf(a.rule) - STORY_RULES.indexOf(b.rule));
}

/**
 * The week's one sentence: a rule and the numbers that fill it. `before` is the week before, whose own best sentence
 * is held back this time.
 */
export function selectStory(facts: StoryFacts, before: StoryFacts | null): RecapStory {
	const toldBefore = before === null ? null : (rankHighlights(before, null)[0]?.rule ?? null);
	const [best] = rankHighlights(facts, toldBefore);
	return { rule: best?.rule ?? "nothing_known", values: best?.values ?? {} };
}
